import type { Op } from '#shared/ops/op.ts'
import { photosOf } from '#shared/sync/photosOf.ts'
import type { StationTx } from '#shared/sync/station/stationStore.ts'
import type { Station } from '../station.ts'
import { emptyInOutbox } from './emptyInOutbox.ts'
import { eraseInImports } from './eraseInImports.ts'
import { emptiedHere } from './sealedOps.ts'

/** Rule E3. Also in the outbox, which keeps what this station wrote, and in what takes an import back. */
export function erasureCalls({ db }: Station, fairId: string): Pick<StationTx, 'eraseContent' | 'erasedAmong'> {
  return {
    eraseContent: async (recordIds) => {
      const wanted = new Set(recordIds)
      const whole: Op[] = []
      const empty = (op: Op): Op => {
        whole.push(op)
        return emptiedHere(op)
      }
      const people = await db.records('attendee').bulkGet([...recordIds])
      const places = recordIds.map((recordId) => [fairId, recordId])
      await db.syncErased.bulkPut(recordIds.map((recordId) => ({ fairId, recordId })))
      await db.syncQueue
        .where('[fairId+recordId]')
        .anyOf(places)
        .modify((row, change) => {
          change.value = { ...row, op: empty(row.op) }
        })
      await db.syncLog
        .where('[fairId+recordId]')
        .anyOf(places)
        .modify((row, change) => {
          change.value = { ...row, op: empty(row.op) }
        })
      await db.syncRejected
        .where('recordId')
        .anyOf([...wanted])
        .modify((row, change) => {
          change.value = { ...row, op: empty(row.op) }
        })
      await emptyInOutbox(db, fairId, wanted, empty)
      await eraseInImports(db, fairId, wanted)
      // Rule A4.
      const photos = [...photosOf(whole), ...people.flatMap((row) => row?.photo ?? [])]
      await db.attachment.bulkDelete(photos.map((sha256): [string, string] => [fairId, sha256]))
    },
    erasedAmong: async (recordIds) => {
      const rows = await db.syncErased.bulkGet(recordIds.map((id): [string, string] => [fairId, id]))
      return new Set(rows.flatMap((row) => row?.recordId ?? []))
    },
  }
}
