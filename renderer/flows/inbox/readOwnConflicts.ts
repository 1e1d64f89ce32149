import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { SyncConflictRow } from '#renderer/db/syncTables.ts'

/** Conflicts of the fair in which this station wrote one of the values (rule F4), oldest first. */
export async function readOwnConflicts(db: FairDeskDatabase, fairId: string): Promise<readonly SyncConflictRow[]> {
  const [rows, replica, place] = await Promise.all([
    db.syncConflict.where({ fairId }).toArray(),
    db.replica.get(fairId),
    db.syncPlace.get(fairId),
  ])
  if (rows.length === 0) return []
  const own = new Set([replica?.replicaId, ...(place?.state.left ?? []).map((one) => one.replicaId)])
  const entries = await db.syncLog.bulkGet(rows.flatMap((row) => [row.keptOpId, row.lostOpId]))
  return rows
    .filter((_row, index) => {
      const two = [entries[index * 2], entries[index * 2 + 1]]
      return two.some((entry) => entry !== undefined && own.has(entry.op.replicaId))
    })
    .toSorted((one, other) => (one.lostOpId < other.lostOpId ? -1 : 1))
}
