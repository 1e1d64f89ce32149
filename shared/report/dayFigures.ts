import type { Presence } from '../checkin/presence.ts'
import { replayDay } from '../checkin/replayDay.ts'
import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { DayRecords } from './dayRecords.ts'
import { readScans } from './readScans.ts'
import type { ScanMeaning } from './scanMeaning.ts'

/** The numbers of one day of a fair; everything that is not about scans holds for the whole fair. */
export interface DayFigures {
  readonly enterprises: number
  readonly keyFields: number
  readonly positions: number
  readonly openings: number
  readonly universities: number
  readonly attendees: number
  readonly attendeesByKind: Tally
  /** Registered people with a badge in force: never more than `attendees`. */
  readonly badgeHolders: number
  /** Without the facts that take a scan back. */
  readonly scans: number
  readonly scansByMeaning: Tally<ScanMeaning>
  readonly refusalsByVerdict: Tally<VerdictCode>
  /** People, each once. */
  readonly admittedPeople: number
  readonly insideNow: number
  /** First admissions and re-entries by hour of the local day, 24 numbers. */
  readonly arrivalsByHour: readonly number[]
  /** Passages in either direction, by gate id. */
  readonly passagesByGate: Tally
  readonly cooperations: number
  readonly cooperationsByKind: Tally
  readonly studentIntentions: number
  readonly intentionsByStage: Tally
}

/** How many of each; a key that never occurred is absent. */
export type Tally<K extends string = string> = Readonly<Partial<Record<K, number>>>

/** `hourOf`: the hour 0 to 23 of an instant where the fair takes place. */
export function dayFigures(
  records: DayRecords,
  fairDay: string,
  hourOf: (instant: string) => number,
  reading = readScans(records.scans),
): DayFigures {
  const { enterprises, positions, universities, attendees, badges, intentions } = records
  const meanings = reading.meaningsOn(fairDay)
  const read = reading.scansOn(fairDay).flatMap((scan) => {
    const meaning = meanings.get(scan.id)
    return meaning === undefined ? [] : [{ scan, meaning }]
  })
  const people = reading.presencesOn(fairDay)
  const arrivals = read.filter(({ meaning }) => meaning === 'firstAdmission' || meaning === 'reEntry')
  const passages = read.filter(({ meaning }) => meaning !== 'refusal' && meaning !== 'takenBack')
  const registered = new Set(attendees.map((attendee) => attendee.id))
  const inForce = badges.filter((badge) => badge.retiredAt === null && registered.has(badge.attendeeId))
  const cooperations = intentions.filter((intention) => intention.cooperationKind !== null)
  const studentIntentions = intentions.filter((intention) => intention.attendeeId !== null)
  return {
    enterprises: enterprises.length,
    keyFields: new Set(enterprises.flatMap((enterprise) => enterprise.keyField ?? [])).size,
    positions: positions.length,
    openings: positions.reduce((sum, position) => sum + (position.openings ?? 0), 0),
    universities: universities.length,
    attendees: attendees.length,
    attendeesByKind: tally(attendees, (attendee) => attendee.kind),
    badgeHolders: new Set(inForce.map((badge) => badge.attendeeId)).size,
    scans: read.length,
    scansByMeaning: tally(read, ({ meaning }) => meaning),
    refusalsByVerdict: tally(
      read.filter(({ meaning }) => meaning === 'refusal'),
      ({ scan }) => scan.verdict,
    ),
    admittedPeople: people.filter((presence) => presence.hasEntered).length,
    insideNow: countInside(records, fairDay, people),
    arrivalsByHour: hours(arrivals.map(({ scan }) => hourOf(scan.createdAt))),
    passagesByGate: tally(passages, ({ scan }) => scan.gateId),
    cooperations: cooperations.length,
    cooperationsByKind: tally(cooperations, (intention) => intention.cooperationKind ?? ''),
    studentIntentions: studentIntentions.length,
    intentionsByStage: tally(studentIntentions, (intention) => intention.stage ?? ''),
  }
}

/** As the gates show it (checkin/SPEC.md, N1 to N8). */
function countInside({ scans, headcounts, gates }: DayRecords, fairDay: string, people: readonly Presence[]): number {
  // N1: without a headcount it is the presences, which are known already.
  if (!headcounts.some((fact) => fact.fairDay === fairDay)) return people.filter(({ isInside }) => isInside).length
  const halls = new Map(gates.map(({ id, hallId }) => [id, hallId]))
  return Math.max(0, replayDay({ scans, headcounts, hallOf: (id) => halls.get(id) ?? null }, fairDay).inside)
}

function tally<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Tally<K> {
  const counts: Partial<Record<K, number>> = {}
  for (const item of items) {
    const key = keyOf(item)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

function hours(all: readonly number[]): readonly number[] {
  const counts = Array.from({ length: 24 }, () => 0)
  for (const hour of all) counts[hour] = (counts[hour] ?? 0) + 1
  return counts
}
