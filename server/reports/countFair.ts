import type { FairNumbers } from '#shared/office/officeShapes.ts'
import { dayFigures } from '#shared/report/dayFigures.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'
import { sectionOf } from '#shared/report/enterpriseBreakdowns.ts'
import { fairDays } from '#shared/report/fairDays.ts'
import { readScans } from '#shared/report/readScans.ts'
import { chinaClock } from './chinaClock.ts'

export interface CountedAt {
  readonly fairId: string
  readonly seq: number
  readonly nowMs: number
}

/** The fair's figures from its records, counted as its own report counts them. Without records nothing has come from it yet. */
export function countFair({ fairId, seq, nowMs }: CountedAt, records: DayRecords | undefined): FairNumbers {
  const numbers = { ...nothing, fairId, seq, countedAt: nowMs }
  if (records === undefined) return numbers
  const today = chinaClock.dayOf(new Date(nowMs).toISOString())
  const planned = fairDays(records.fair.startsOn, records.fair.endsOn)
  const days = new Set([...planned, ...records.scans.map(({ fairDay }) => fairDay)])
  const reading = readScans(records.scans)
  const figures = [...days].map((day) => ({ day, ...dayFigures(records, day, chinaClock.hourOf, reading) }))
  const [first] = figures
  if (first === undefined) return numbers
  return {
    ...numbers,
    enterprises: first.enterprises,
    positions: first.positions,
    openings: first.openings,
    people: first.attendees,
    admitted: figures.reduce((sum, { admittedPeople }) => sum + admittedPeople, 0),
    inside: figures.find(({ day }) => day === today)?.insideNow ?? 0,
    scans: figures.reduce((sum, { scans }) => sum + scans, 0),
    studentIntentions: first.studentIntentions,
    cooperations: first.cooperations,
    industries: industriesOf(records),
  }
}

const nothing = {
  enterprises: 0,
  positions: 0,
  openings: 0,
  people: 0,
  admitted: 0,
  inside: 0,
  scans: 0,
  studentIntentions: 0,
  cooperations: 0,
  industries: {},
} as const

function industriesOf({ enterprises }: DayRecords): Record<string, number> {
  const groups = Map.groupBy(enterprises, ({ industry }) => sectionOf(industry) ?? '')
  return Object.fromEntries([...groups].map(([section, list]) => [section, list.length]))
}
