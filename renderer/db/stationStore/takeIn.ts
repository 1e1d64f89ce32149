import { freshSyncState } from '#shared/sync/station/stationStore.ts'
import type { Station } from '../station.ts'
import type { SyncPlaceRow, SyncQueueRow } from '../syncTables.ts'

/** One step never moves more than about so many ops: a gate waits for it. */
const opsPerStep = 500
const rowsPerRead = 20

export const freshPlace = (fairId: string): SyncPlaceRow => ({ fairId, state: freshSyncState, takenSeq: 0 })

/**
 * Moves what was saved since the last time from the outbox into the queue, at most one step of it; whether all of it is
 * there now. A commit writes one packed row and nothing else, so that saving stays fast; the queue needs each op alone.
 * Inside a transaction over outbox, syncPlace and syncQueue.
 */
export async function takeIn({ db }: Pick<Station, 'db'>, fairId: string): Promise<boolean> {
  const place = (await db.syncPlace.get(fairId)) ?? freshPlace(fairId)
  const queued: SyncQueueRow[] = []
  let { takenSeq } = place
  let isAll = false
  for (let isFull = false; !isAll && !isFull; ) {
    const rows = await db.outbox.where(':id').above(takenSeq).limit(rowsPerRead).toArray()
    for (const row of rows) {
      const own = row.fairId === fairId ? row.ops : []
      isFull = queued.length > 0 && queued.length + own.length > opsPerStep
      if (isFull) break
      takenSeq = row.seq ?? takenSeq
      for (const op of own) {
        const { opId, recordId } = op
        queued.push({ fairId, opId, recordId, op, isSent: 0, stamp: null, signed: null, trouble: null })
      }
    }
    isAll = !isFull && rows.length < rowsPerRead
  }
  if (takenSeq === place.takenSeq) return isAll
  await db.syncQueue.bulkAdd(queued)
  await db.syncPlace.put({ ...place, takenSeq })
  return isAll
}
