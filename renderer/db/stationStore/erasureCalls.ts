import type { StationTx } from '#shared/sync/station/stationStore.ts'
import type { Station } from '../station.ts'
import { emptiedHere } from './sealedOps.ts'

/** Rule E3. Also in the outbox, which keeps what this station wrote. */
export function erasureCalls({ db }: Station, fairId: string): Pick<StationTx, 'eraseContent' | 'erasedAmong'> {
  return {
    eraseContent: async (recordIds) => {
      const wanted = new Set(recordIds)
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
      await db.outbox
        .where('fairId')
        .equals(fairId)
        .filter((row) => row.ops.some((op) => wanted.has(op.recordId)))
        .modify((row, change) => {
          change.value = { ...row, ops: row.ops.map((op) => (wanted.has(op.recordId) ? emptiedHere(op) : op)) }
        })
    },
    erasedAmong: async (recordIds) => {
      const rows = await db.syncErased.bulkGet(recordIds.map((id): [string, string] => [fairId, id]))
      return new Set(rows.flatMap((row) => row?.recordId ?? []))
    },
  }
}
