import { freshSyncState } from '#shared/sync/station/stationStore.ts'
import type { FairDeskDatabase } from '../database.ts'
import type { Station } from '../station.ts'
import type { SyncPlaceRow, SyncQueueRow } from '../syncTables.ts'
import { emptyInOutbox } from './emptyInOutbox.ts'
import { emptiedHere } from './sealedOps.ts'

/** One step never moves more than about so many ops: a gate waits for it. */
const opsPerStep = 500
const rowsPerRead = 20
/** After a row of so many ops, the next one alone: rows of an import are as large as a whole step. */
const rowsAfter = (ops: number): number =>
  Math.max(1, Math.min(rowsPerRead, Math.floor(opsPerStep / Math.max(1, ops * 2))))

export const freshPlace = (fairId: string): SyncPlaceRow => ({ fairId, state: freshSyncState, takenSeq: 0 })

/**
 * Moves what was saved since the last time from the outbox into the queue, at most one step of it; whether all of it is
 * there now. A commit writes one packed row and nothing else, so that saving stays fast; the queue needs each op alone.
 * Inside a transaction over outbox, syncErased, syncPlace and syncQueue.
 */
export async function takeIn({ db }: Pick<Station, 'db'>, fairId: string): Promise<boolean> {
  const place = (await db.syncPlace.get(fairId)) ?? freshPlace(fairId)
  const queued: SyncQueueRow[] = []
  let { takenSeq } = place
  let isAll = false
  let limit = 1
  for (let isFull = false; !isAll && !isFull; ) {
    const rows = await db.outbox.where(':id').above(takenSeq).limit(limit).toArray()
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
    isAll = !isFull && rows.length < limit
    limit = rowsAfter(rows.at(-1)?.ops.length ?? 0)
  }
  if (takenSeq === place.takenSeq) return isAll
  await db.syncQueue.bulkAdd(await emptyErased(db, fairId, queued))
  await db.syncPlace.put({ ...place, takenSeq })
  return isAll
}

/**
 * Somebody may still write to a record that is erased. Such an op goes on its way without its content, and keeps none in
 * the outbox either (rules E2, E3); the server takes it like that.
 */
async function emptyErased(
  db: FairDeskDatabase,
  fairId: string,
  queued: readonly SyncQueueRow[],
): Promise<readonly SyncQueueRow[]> {
  const places = queued.map(({ recordId }): [string, string] => [fairId, recordId])
  const erased = new Set((await db.syncErased.bulkGet(places)).flatMap((row) => row?.recordId ?? []))
  if (erased.size === 0) return queued
  await emptyInOutbox(db, fairId, erased)
  return queued.map((row) => (erased.has(row.recordId) ? { ...row, op: emptiedHere(row.op) } : row))
}
