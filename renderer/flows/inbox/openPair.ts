import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'
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
  const read = async (id: string) => {
    const row = await db.table<RowFor<K> & Twin, string>(kind).get(id)
    return row === undefined ? undefined : { id: row.id, mergedInto: row.mergedInto ?? null, row }
  }
  const other = doubt.possibleTwinOf === null ? undefined : await read(doubt.possibleTwinOf)
  return orderTwins(doubt, other === undefined ? undefined : (await followMerge(other, read)).current.row)
}
