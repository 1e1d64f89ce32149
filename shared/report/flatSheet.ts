import { attendee } from '../records/attendee.ts'
import { enterprise } from '../records/enterprise.ts'
import { scan as scanRecord } from '../records/scan.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { degrees } from '../reference/degrees.ts'
import { genders } from '../reference/genders.ts'
import { industrySections } from '../reference/industries.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import { keyFields } from '../reference/keyFields.ts'
import { natures } from '../reference/natures.ts'
import type { DayContext } from './dayContext.ts'
import { sectionOf } from './enterpriseBreakdowns.ts'
import { hourLabel } from './passageSheets.ts'
import { meaningLabels, sheetNames, sheetWords, verdictLabels } from './reportWords.ts'
import type { CellValue, TableColumn, TableSheet } from './sheet.ts'

/**
 * One row for each scan of the day and each intention, with everything that it can be grouped by and a 1 to add up: what
 * a pivot table wants. Nobody is named here; the lists do that.
 */
export function flatSheet(context: DayContext): TableSheet {
  const { scans, meanings, records, language } = context
  const counted = scans.filter(({ id }) => meanings.has(id))
  const { intentions } = records
  return {
    type: 'table',
    name: sheetNames.flat[language],
    columns: columnsIn(language),
    rowCount: counted.length + intentions.length,
    rowAt: (index) => {
      const scan = counted[index]
      if (scan !== undefined) return scanRow(context, scan)
      const intention = intentions[index - counted.length]
      return intention === undefined ? [] : intentionRow(context, intention)
    },
  }
}

const columnsIn = (language: DayContext['language']): readonly TableColumn[] => [
  { header: sheetWords.record[language], width: 14, format: 'text' },
  { header: sheetWords.day[language], width: 12, format: 'day' },
  { header: sheetWords.hour[language], width: 14, format: 'text' },
  { header: sheetWords.at[language], width: 20, format: 'instant' },
  { header: sheetWords.gate[language], width: 14, format: 'text' },
  { header: sheetWords.verdict[language], width: 16, format: 'text' },
  { header: sheetWords.countsAs[language], width: 12, format: 'text' },
  { header: attendee.fields.kind.label[language], width: 12, format: 'text' },
  { header: attendee.fields.gender.label[language], width: 8, format: 'text' },
  { header: sheetWords.university[language], width: 24, format: 'text' },
  { header: sheetWords.major[language], width: 20, format: 'text' },
  { header: sheetWords.degree[language], width: 10, format: 'text' },
  { header: attendee.fields.graduationYear.label[language], width: 10, format: 'number' },
  { header: enterprise.label[language], width: 30, format: 'text' },
  { header: sheetWords.industry[language], width: 28, format: 'text' },
  { header: sheetWords.keyField[language], width: 16, format: 'text' },
  { header: enterprise.fields.nature.label[language], width: 12, format: 'text' },
  { header: sheetWords.position[language], width: 20, format: 'text' },
  { header: sheetWords.cooperation[language], width: 18, format: 'text' },
  { header: sheetWords.stage[language], width: 12, format: 'text' },
  { header: sheetWords.count[language], width: 8, format: 'count' },
]

type Row = readonly CellValue[]

function scanRow(context: DayContext, scan: DayContext['scans'][number]): Row {
  const { clock, language, nameOf, meanings, personOf } = context
  const meaning = meanings.get(scan.id)
  const person = personOf(scan)
  return [
    scanRecord.label[language],
    scan.fairDay,
    hourLabel(clock.hourOf(scan.createdAt)),
    scan.createdAt,
    nameOf(scan.gateId) ?? null,
    verdictLabels[scan.verdict][language],
    meaning === undefined ? null : meaningLabels[meaning][language],
    ...personCells(context, person, person?.universityId),
    ...enterpriseCells(context, person?.enterpriseId),
    null,
    null,
    null,
    1,
  ]
}

function intentionRow(context: DayContext, intention: DayContext['records']['intentions'][number]): Row {
  const { clock, language, nameOf, people } = context
  const person = people.get(intention.attendeeId ?? '')
  const { cooperationKind, stage, createdAt } = intention
  return [
    sheetWords[cooperationKind === null ? 'studentIntentions' : 'cooperations'][language],
    clock.dayOf(createdAt),
    hourLabel(clock.hourOf(createdAt)),
    createdAt,
    null,
    null,
    null,
    ...personCells(context, person, intention.universityId ?? person?.universityId),
    ...enterpriseCells(context, intention.enterpriseId),
    nameOf(intention.positionId ?? '') ?? null,
    cooperationKind === null ? null : cooperationKinds.label(cooperationKind, language),
    stage === null ? null : intentionStages.label(stage, language),
    1,
  ]
}

function personCells(
  { language, nameOf }: DayContext,
  person: DayContext['records']['attendees'][number] | undefined,
  universityId: string | null | undefined,
): Row {
  const university = nameOf(universityId ?? '') ?? null
  if (person === undefined) return [null, null, university, null, null, null]
  const { kind, gender, major, degree, graduationYear } = person
  return [
    attendeeKinds.label(kind, language),
    gender === null ? null : genders.label(gender, language),
    university,
    major,
    degree === null ? null : degrees.label(degree, language),
    graduationYear,
  ]
}

function enterpriseCells({ language, enterprises }: DayContext, id: string | null | undefined): Row {
  const found = enterprises.get(id ?? '')
  if (found === undefined) return [null, null, null, null]
  const section = sectionOf(found.industry)
  return [
    found.name,
    section === null || !industrySections.has(section) ? null : industrySections.label(section, language),
    found.keyField === null ? null : keyFields.label(found.keyField, language),
    found.nature === null ? null : natures.label(found.nature, language),
  ]
}
