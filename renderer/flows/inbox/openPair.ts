import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { orderTwins, type Twin } from './twinPair.ts'

/**
 * The two records of a doubt as they stand now; null when the pair is closed. The other side may have been merged since
 * the doubt was written: then it is the one that it stands for now.
 */
export async function openPair<K extends 'attendee' | 'enterprise'>(
  db: FairDeskDatabase,
  kind: K,
  doubt: RowFor<K> & Twin,
): Promise<{ readonly older: RowFor<K> & Twin; readonly younger: RowFor<K> & Twin } | null> {
  const table = db.table<RowFor<K> & Twin, string>(kind)
  const passed = new Set<string>()
  let other = doubt.possibleTwinOf === null ? undefined : await table.get(doubt.possibleTwinOf)
  while (other?.mergedInto != null && !passed.has(other.id)) {
    passed.add(other.id)
    other = await table.get(other.mergedInto)
  }
  return orderTwins(doubt, other)
}
