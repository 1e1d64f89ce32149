import { photosOf } from '#shared/sync/photosOf.ts'
import type { StationTx } from '#shared/sync/station/stationStore.ts'
import type { FairDeskDatabase } from '../database.ts'
import type { Station } from '../station.ts'
import { emptyInOutbox } from './emptyInOutbox.ts'
import { eraseInImports } from './eraseInImports.ts'
import { emptiedHere } from './sealedOps.ts'

/** Rule E3. Also in the outbox, which keeps what this station wrote, and in what takes an import back. */
export function erasureCalls({ db }: Station, fairId: string): Pick<StationTx, 'eraseContent' | 'erasedAmong'> {
  return {
    eraseContent: async (recordIds) => {
      const wanted = new Set(recordIds)
      await erasePhotos(db, fairId, recordIds)
      const places = recordIds.map((recordId) => [fairId, recordId])
      await db.syncErased.bulkPut(recordIds.map((recordId) => ({ fairId, recordId })))
      await db.syncQueue
        .where('[fairId+recordId]')
        .anyOf(places)
        .modify((row, change) => {
          change.value = { ...row, op: emptiedHere(row.op) }
        })
      await db.syncLog
        .where('[fairId+recordId]')
        .anyOf(places)
        .modify((row, change) => {
          change.value = { ...row, op: emptiedHere(row.op) }
        })
      await db.syncRejected
        .where('recordId')
        .anyOf([...wanted])
        .modify((row, change) => {
          change.value = { ...row, op: emptiedHere(row.op) }
        })
      await emptyInOutbox(db, fairId, wanted)
      await eraseInImports(db, fairId, wanted)
    },
    erasedAmong: async (recordIds) => {
      const rows = await db.syncErased.bulkGet(recordIds.map((id): [string, string] => [fairId, id]))
      return new Set(rows.flatMap((row) => row?.recordId ?? []))
    },
  }
}

/** Rule A4; before the ops lose what names them. */
async function erasePhotos(db: FairDeskDatabase, fairId: string, recordIds: readonly string[]): Promise<void> {
  const places = recordIds.map((recordId) => [fairId, recordId])
  const [rows, logged, queued, rejected, written] = [
    await db.records('attendee').bulkGet([...recordIds]),
    await db.syncLog.where('[fairId+recordId]').anyOf(places).toArray(),
    await db.syncQueue.where('[fairId+recordId]').anyOf(places).toArray(),
    await db.syncRejected.where('recordId').anyOf(recordIds).toArray(),
    await db.outbox.where('fairId').equals(fairId).toArray(),
  ]
  const wanted = new Set(recordIds)
  const ops = [
    ...[...logged, ...queued, ...rejected].map(({ op }) => op),
    ...written.flatMap((row) => row.ops.filter(({ recordId }) => wanted.has(recordId))),
  ]
  const hashes = [...photosOf(ops), ...rows.flatMap((row) => row?.photo ?? [])]
  await db.attachment.bulkDelete(hashes.map((sha256): [string, string] => [fairId, sha256]))
}
