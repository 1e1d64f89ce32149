import type { Scan } from '../records/scan.ts'

type Owned = Pick<Scan, 'attendeeId' | 'serial'>

/** Scans that carry only a serial belong to whoever else was scanned with it. Refused strangers belong to nobody. */
export function groupByPerson<T extends Owned>(facts: readonly T[]): Iterable<readonly T[]> {
  const holders = new Map<string, string>()
  for (const { serial, attendeeId } of facts)
    if (serial !== null && attendeeId !== null) holders.set(serial, attendeeId)
  const groups = new Map<string, T[]>()
  for (const fact of facts) {
    const person = fact.attendeeId ?? (fact.serial === null ? null : (holders.get(fact.serial) ?? fact.serial))
    if (person === null) continue
    const group = groups.get(person)
    if (group === undefined) groups.set(person, [fact])
    else group.push(fact)
  }
  return groups.values()
}
