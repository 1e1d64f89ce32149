import { initialClock } from '#shared/ops/hybridClock.ts'
import type { ReplicaState } from '#shared/ops/makeOp.ts'
import { newRecordId, type Station } from './station.ts'

/** Where this computer's log stands; before its first op, a fresh replica that the caller has to save. */
export async function readReplica(station: Station): Promise<ReplicaState> {
  const row = await station.db.replica.get('self')
  return row ?? { replicaId: newRecordId(station), nextN: 1, clock: initialClock }
}

/** The id under which this computer writes ops, made on first use; throws what IndexedDB throws. */
export const openReplicaId = (station: Station): Promise<string> =>
  station.db.transaction('rw', station.db.replica, async () => {
    const replica = await readReplica(station)
    await station.db.replica.put({ ...replica, key: 'self' })
    return replica.replicaId
  })
