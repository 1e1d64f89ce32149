import type { Attendee } from '../records/attendee.ts'

type Mergeable = Pick<Attendee, 'id' | 'mergedInto'>

/**
 * The record that a merged one stands for now, with the ids that led there. Rules M1 and M2 of SPEC.md. `read` awaits
 * nothing but the database, so it may run inside a transaction.
 */
export async function followMerge<T extends Mergeable>(
  start: T,
  read: (id: string) => Promise<T | undefined>,
): Promise<{ readonly current: T; readonly ids: readonly string[] }> {
  const ids = [start.id]
  let current = start
  while (current.mergedInto !== null && !ids.includes(current.mergedInto)) {
    const next = await read(current.mergedInto)
    if (next === undefined) break
    current = next
    ids.push(next.id)
  }
  return { current, ids }
}

/**
 * Whom of these people each id stands for: themselves, and everybody who was merged into one of them, over any number
 * of steps. Facts keep the id they were written with. Rule M3 of SPEC.md. `readMerged` gives the records that were
 * merged into these ids.
 */
export async function ownersOf<T extends Mergeable>(
  ids: readonly string[],
  readMerged: (into: readonly string[]) => Promise<readonly T[]>,
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map(ids.map((id) => [id, id]))
  let newest = ids
  while (newest.length > 0) {
    const merged = (await readMerged(newest)).filter(({ id }) => !owners.has(id))
    for (const { id, mergedInto } of merged) owners.set(id, owners.get(mergedInto ?? '') ?? id)
    newest = merged.map(({ id }) => id)
  }
  return owners
}

/** Rules M1 and M2 for all facts of a fair at once: the id that another stands for now, of these people. */
export function currentIds(people: readonly Mergeable[]): (id: string) => string {
  const known = new Set(people.map(({ id }) => id))
  const next = new Map(
    people.flatMap(({ id, mergedInto }) =>
      mergedInto === null || !known.has(mergedInto) ? [] : [[id, mergedInto] as const],
    ),
  )
  return (start) => {
    const passed = new Set([start])
    let current = start
    for (;;) {
      const into = next.get(current)
      if (into === undefined || passed.has(into)) return current
      passed.add(into)
      current = into
    }
  }
}
