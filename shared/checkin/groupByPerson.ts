import type { Scan } from '../records/scan.ts'

type Owned = Pick<Scan, 'attendeeId' | 'serial'>

/**
 * Whose each scan is. Scans that carry only a serial belong to whoever else was scanned with it; refused strangers to
 * nobody (null).
 */
export function personOf<T extends Owned>(facts: readonly T[]): (fact: Owned) => string | null {
  const holders = new Map<string, string>()
  for (const { serial, attendeeId } of facts)
    if (serial !== null && attendeeId !== null) holders.set(serial, attendeeId)
  return ({ attendeeId, serial }) => attendeeId ?? (serial === null ? null : (holders.get(serial) ?? serial))
}

export function groupByPerson<T extends Owned>(facts: readonly T[]): Iterable<readonly T[]> {
  const ownerOf = personOf(facts)
  const groups = new Map<string, T[]>()
  for (const fact of facts) {
    const person = ownerOf(fact)
    if (person === null) continue
    const group = groups.get(person)
    if (group === undefined) groups.set(person, [fact])
    else group.push(fact)
  }
  return groups.values()
}
