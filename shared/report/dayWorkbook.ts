import { attendee } from '../records/attendee.ts'
import { enterprise } from '../records/enterprise.ts'
import { position } from '../records/position.ts'
import { dayFigures } from './dayFigures.ts'
import type { DayRecords } from './dayRecords.ts'
import { intentionSheet } from './intentionSheet.ts'
import { type NameOf, recordCells, type WordLanguage } from './recordCells.ts'
import { sheetWords } from './reportWords.ts'
import { scanSheet } from './scanSheet.ts'
import { instantCell, numberCell, type Sheet, textCell } from './sheet.ts'
import { summarySheet } from './summarySheet.ts'

interface WorkbookOptions {
  readonly fairDay: string
  readonly language: WordLanguage
  readonly hourOf: (instant: string) => number
}

/** The day's workbook as plain sheets: what is written is decided here, how it is written by whoever writes it. */
export function dayWorkbook(records: DayRecords, { fairDay, language, hourOf }: WorkbookOptions): readonly Sheet[] {
  const figures = dayFigures(records, fairDay, hourOf)
  const nameOf = namesIn(records)
  return [
    summarySheet(records, figures, fairDay, language),
    enterpriseSheet(records, nameOf, language),
    positionSheet(records, nameOf, language),
    attendeeSheet(records, fairDay, nameOf, language),
    scanSheet(records, fairDay, nameOf, language),
    intentionSheet(records, nameOf, language),
  ]
}

function namesIn(records: DayRecords): NameOf {
  const { enterprises, universities, attendees, gates } = records
  const names = new Map<string, string>()
  for (const record of [...enterprises, ...universities, ...attendees, ...gates]) names.set(record.id, record.name)
  for (const record of records.positions) names.set(record.id, record.title)
  return (id) => names.get(id)
}

function enterpriseSheet(records: DayRecords, nameOf: NameOf, language: WordLanguage): Sheet {
  const cells = recordCells(enterprise, language, nameOf)
  const booths = Map.groupBy(records.booths, (booth) => booth.enterpriseId)
  const positions = Map.groupBy(records.positions, ({ enterpriseId }) => enterpriseId)
  return {
    name: sheetWords.enterprises[language],
    columns: [
      ...cells.columns,
      { header: sheetWords.booths[language], width: 14 },
      { header: sheetWords.positionCount[language], width: 10 },
    ],
    rows: records.enterprises.map((record) => [
      ...cells.cellsOf(record),
      textCell((booths.get(record.id) ?? []).map(({ number }) => number).join('、')),
      numberCell(positions.get(record.id)?.length ?? 0),
    ]),
  }
}

function positionSheet(records: DayRecords, nameOf: NameOf, language: WordLanguage): Sheet {
  const cells = recordCells(position, language, nameOf)
  return {
    name: sheetWords.positions[language],
    columns: [{ header: enterprise.label[language], width: 32 }, ...cells.columns],
    rows: records.positions.map((record) => [textCell(nameOf(record.enterpriseId)), ...cells.cellsOf(record)]),
  }
}

function attendeeSheet(records: DayRecords, fairDay: string, nameOf: NameOf, language: WordLanguage): Sheet {
  const cells = recordCells(attendee, language, nameOf)
  const holders = new Set(
    records.badges.filter(({ retiredAt }) => retiredAt === null).map(({ attendeeId }) => attendeeId),
  )
  const entries = firstEntries(records, fairDay)
  return {
    name: sheetWords.attendees[language],
    columns: [
      ...cells.columns,
      { header: sheetWords.badge[language], width: 10 },
      { header: sheetWords.firstEntry[language], width: 18 },
      { header: sheetWords.registeredAt[language], width: 18 },
    ],
    rows: records.attendees.map((record) => [
      ...cells.cellsOf(record),
      textCell(sheetWords[holders.has(record.id) ? 'inForce' : 'none'][language]),
      instantCell(entries.get(record.id)),
      instantCell(record.createdAt),
    ]),
  }
}

/** The first entry of each person that was not taken back. */
function firstEntries({ scans }: DayRecords, fairDay: string): ReadonlyMap<string, string> {
  const takenBack = new Set(scans.flatMap((scan) => scan.undoes ?? []))
  const entries = new Map<string, string>()
  for (const { id, attendeeId, verdict, createdAt, ...scan } of scans) {
    if (attendeeId === null || scan.fairDay !== fairDay || takenBack.has(id)) continue
    if (verdict !== 'admitted' && verdict !== 'reEntry') continue
    const known = entries.get(attendeeId)
    if (known === undefined || createdAt < known) entries.set(attendeeId, createdAt)
  }
  return entries
}
