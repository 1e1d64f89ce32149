import { initialClock } from '#shared/ops/hybridClock.ts'
import type { ReplicaState } from '#shared/ops/makeOp.ts'
import { self } from './countByFair.ts'
import type { FairDeskDatabase } from './database.ts'
import { newRecordId, type Station } from './station.ts'

/**
 * Where this computer's log of a fair stands; before its first op there, at the beginning. Inside a transaction that
 * writes the table: the computer's own id is made here on first use.
 */
export async function readReplica(station: Station, fairId: string): Promise<ReplicaState> {
  const [own, known] = await station.db.replica.bulkGet([fairId, self])
  if (own !== undefined) return own
  const replicaId = known?.replicaId ?? newRecordId(station)
  const fresh: ReplicaState = { replicaId, nextN: 1, clock: initialClock }
  if (known === undefined) await station.db.replica.put({ ...fresh, key: self })
  return fresh
}

export const saveReplica = (db: FairDeskDatabase, fairId: string, replica: ReplicaState): PromiseLike<unknown> =>
  db.replica.put({ ...replica, key: fairId })

/** The id that this computer goes by, made on first use; throws what IndexedDB throws. */
export const openReplicaId = (station: Station): Promise<string> =>
  station.db.transaction('rw', station.db.replica, async () => {
    const known = await station.db.replica.get(self)
    if (known !== undefined) return known.replicaId
    const replicaId = newRecordId(station)
    await station.db.replica.put({ key: self, replicaId, nextN: 1, clock: initialClock })
    return replicaId
  })
