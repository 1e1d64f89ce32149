import { groupByPerson } from '../checkin/groupByPerson.ts'
import { type Presence, presenceOf } from '../checkin/presence.ts'
import { overriddenScans } from './overriddenScans.ts'
import type { ScanFact } from './scanFact.ts'
import { meaningsOfDay, type ScanMeaning } from './scanMeaning.ts'

/** All facts of a fair's gates, read once: a workbook asks what they mean for every sheet and day. */
export interface ScanReading<T extends ScanFact> {
  /** Of one day, without the facts that only take another back. */
  scansOn(day: string): readonly T[]
  meaningsOn(day: string): ReadonlyMap<string, ScanMeaning>
  /** Of everybody who was ever scanned. */
  presencesOn(day: string): readonly Presence[]
  readonly overridden: ReadonlyMap<string, T>
}

export function readScans<T extends ScanFact>(facts: readonly T[]): ScanReading<T> {
  const people = [...groupByPerson(facts)]
  const overridden = overriddenScans(facts)
  const takenBack = new Set(facts.flatMap((fact) => fact.undoes ?? []))
  const byDay = Map.groupBy(
    facts.filter(({ undoes }) => undoes === null),
    ({ fairDay }) => fairDay,
  )
  const scansOn = (day: string) => byDay.get(day) ?? []
  return {
    overridden,
    scansOn,
    meaningsOn: onceForEach((day) => meaningsOfDay(scansOn(day), { people, overridden, takenBack })),
    presencesOn: onceForEach((day) => people.map((own) => presenceOf(own, day))),
  }
}

function onceForEach<T>(make: (day: string) => T): (day: string) => T {
  const made = new Map<string, T>()
  return (day) => {
    const known = made.get(day)
    if (known !== undefined) return known
    const fresh = make(day)
    made.set(day, fresh)
    return fresh
  }
}
