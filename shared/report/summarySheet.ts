import { verdictCodes } from '../checkin/verdictCodes.ts'
import { fill } from '../errors/fill.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import type { DayFigures, Tally } from './dayFigures.ts'
import type { DayRecords } from './dayRecords.ts'
import type { WordLanguage } from './recordCells.ts'
import { daySentence, meaningLabels, sheetWords, verdictLabels } from './reportWords.ts'
import { scanMeanings } from './scanMeaning.ts'
import { type Cell, dayCell, emptyCell, numberCell, type Sheet, textCell } from './sheet.ts'

/** The sentence that a newspaper prints about the day. */
export function sayDay(figures: DayFigures, language: WordLanguage): string {
  const inWords = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en')
  const counts = {
    enterprises: figures.enterprises,
    keyFields: figures.keyFields,
    positions: figures.positions,
    universities: figures.universities,
    people: figures.admittedPeople,
    cooperations: figures.cooperations,
    studentIntentions: figures.studentIntentions,
  }
  const texts: Record<string, string> = {}
  for (const [key, count] of Object.entries(counts)) texts[key] = inWords.format(count)
  return fill(daySentence[language], texts)
}

export function summarySheet(records: DayRecords, figures: DayFigures, fairDay: string, language: WordLanguage): Sheet {
  const { fair, gates } = records
  const line = (label: string, value: Cell): readonly Cell[] => [textCell(label), value]
  const count = (key: keyof typeof sheetWords, number: number) => line(sheetWords[key][language], numberCell(number))
  const blank: readonly Cell[] = [emptyCell, emptyCell]
  return {
    name: sheetWords.summary[language],
    columns: [
      { header: sheetWords.item[language], width: 34 },
      { header: sheetWords.value[language], width: 60 },
    ],
    rows: [
      line(sheetWords.fair[language], textCell(fair.name)),
      line(sheetWords.day[language], dayCell(fairDay)),
      line(sheetWords.venue[language], textCell(fair.venue)),
      line(sheetWords.organiser[language], textCell(fair.organiserName)),
      line('', textCell(sayDay(figures, language))),
      blank,
      count('enterprises', figures.enterprises),
      count('keyFields', figures.keyFields),
      count('positions', figures.positions),
      count('openings', figures.openings),
      count('universities', figures.universities),
      count('attendees', figures.attendees),
      ...choiceLines(attendeeKinds.options(language), figures.attendeesByKind),
      count('badgeHolders', figures.badgeHolders),
      blank,
      count('scans', figures.scans),
      ...scanMeanings.map((key) =>
        line(`　${meaningLabels[key][language]}`, numberCell(figures.scansByMeaning[key] ?? 0)),
      ),
      ...verdictCodes
        .filter((verdict) => figures.refusalsByVerdict[verdict] !== undefined)
        .map((verdict) =>
          line(`　　${verdictLabels[verdict][language]}`, numberCell(figures.refusalsByVerdict[verdict])),
        ),
      count('admittedPeople', figures.admittedPeople),
      count('insideNow', figures.insideNow),
      ...gates.map((gate) => line(`　${gate.name}`, numberCell(figures.passagesByGate[gate.id] ?? 0))),
      blank,
      count('cooperations', figures.cooperations),
      ...choiceLines(cooperationKinds.options(language), figures.cooperationsByKind),
      count('studentIntentions', figures.studentIntentions),
      ...choiceLines(intentionStages.options(language), figures.intentionsByStage),
    ],
  }
}

const choiceLines = (
  options: readonly { readonly value: string; readonly label: string }[],
  counts: Tally,
): readonly (readonly Cell[])[] =>
  options.map(({ value, label }) => [textCell(`　${label}`), numberCell(counts[value] ?? 0)])
