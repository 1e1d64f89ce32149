import type { Attendee } from '../records/attendee.ts'

type Mergeable = Pick<Attendee, 'id' | 'mergedInto'>

/**
 * The record that a merged one stands for now, with the ids that led there: facts keep the id they were written with.
 * Rules M1 and M2 of SPEC.md. `read` awaits nothing but the database, so it may run inside a transaction.
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
