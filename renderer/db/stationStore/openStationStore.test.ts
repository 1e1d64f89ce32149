import 'fake-indexeddb/auto'
import { initialClock } from '#shared/ops/hybridClock.ts'
import { describeStation } from '#tests/contract/stationSuite.ts'
import { openTestStation } from '#tests/fixtures/openTestStation.ts'
import type { OpenStore } from '#tests/fixtures/syncStation.ts'
import { saveReplica } from '../replica.ts'
import { openStationStore } from './openStationStore.ts'

const openDexieStore: OpenStore = async (fairId, replicaId) => {
  const { station } = await openTestStation()
  const { db } = station
  await saveReplica(db, fairId, { replicaId, nextN: 1, clock: initialClock })
  const store = openStationStore(station, fairId)
  return {
    store,
    look: () =>
      store.transaction(async (tx) => {
        const packed = (await db.syncPack.toArray()).flatMap((pack) => pack.rows)
        const ids = [...(await db.syncRecord.toArray()), ...packed].map((row) => row.recordId)
        const queued = await tx.queueOf((await db.syncQueue.toArray()).map((row) => row.recordId))
        const shown = [...(await db.records('attendee').toArray()), ...(await db.records('position').toArray())]
        return {
          sync: await tx.sync(),
          replica: await tx.replica(),
          queue: new Map(queued.map((item) => [item.op.opId, item])),
          log: new Map((await tx.logAfter(-1)).map((entry) => [entry.op.opId, entry])),
          states: new Map((await tx.states(ids)).map((state) => [state.recordId, state])),
          views: new Map(shown.map((row) => [row.id, { values: { ...row } }])),
          conflicts: new Map((await db.syncConflict.toArray()).map((row) => [row.key, row])),
          rejected: new Map(
            (await tx.rejected((await tx.rejectedIds()).map(({ opId }) => opId))).map((one) => [one.op.opId, one]),
          ),
        }
      }),
  }
}

describeStation('the app’s database', openDexieStore)
