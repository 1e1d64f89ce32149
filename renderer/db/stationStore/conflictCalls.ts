import type { StationTx } from '#shared/sync/station/stationStore.ts'
import type { Station } from '../station.ts'
import { conflictKey, type SyncRejectedRow } from '../syncTables.ts'
import { openOps, sealOps } from './sealedOps.ts'

type ConflictCalls = Pick<
  StationTx,
  | 'saveConflicts'
  | 'dropConflictsLostBy'
  | 'dropConflictsOf'
  | 'saveRejected'
  | 'rejectedIds'
  | 'rejected'
  | 'dropRejected'
>

export function conflictCalls({ db, sealer }: Station, fairId: string): ConflictCalls {
  return {
    saveConflicts: async (conflicts) =>
      void (await db.syncConflict.bulkPut(
        conflicts.map((conflict) => ({ ...conflict, fairId, key: conflictKey(conflict) })),
      )),
    dropConflictsLostBy: async (opIds) => void (await db.syncConflict.where('lostOpId').anyOf(opIds).delete()),
    dropConflictsOf: async (recordIds) => void (await db.syncConflict.where('recordId').anyOf(recordIds).delete()),
    saveRejected: async (rejected) => {
      const ops = await sealOps(
        sealer,
        rejected.map(({ op }) => op),
      )
      const rows = ops.map((op, index): SyncRejectedRow => {
        const { opId, recordId } = op
        return { opId, fairId, recordId, op, code: rejected[index]?.code ?? '' }
      })
      await db.syncRejected.bulkPut(rows)
    },
    rejectedIds: async () => {
      const rows = await db.syncRejected.where('fairId').equals(fairId).toArray()
      return rows.map(({ op: { opId, replicaId, n } }) => ({ opId, replicaId, n }))
    },
    rejected: async (opIds) => {
      const rows = (await db.syncRejected.bulkGet([...opIds])).filter((row) => row !== undefined)
      const ops = await openOps(
        sealer,
        rows.map((row) => row.op),
      )
      return ops.map((op, index) => ({ op, code: rows[index]?.code ?? '' }))
    },
    dropRejected: (opIds) => db.syncRejected.bulkDelete([...opIds]),
  }
}
