import Dexie from 'dexie'
import { recordKinds } from '#shared/records/registry.ts'
import type { StationStore, StationTx } from '#shared/sync/station/stationStore.ts'
import type { Station } from '../station.ts'
import { syncTables } from '../syncTables.ts'
import { conflictCalls } from './conflictCalls.ts'
import { erasureCalls } from './erasureCalls.ts'
import { logCalls } from './logCalls.ts'
import { placeCalls } from './placeCalls.ts'
import { queueCalls } from './queueCalls.ts'
import { stateCalls } from './stateCalls.ts'
import { takeIn } from './takeIn.ts'
import { openViews } from './views.ts'

const busy = Symbol('more was saved than one step takes in')

/**
 * A station's store over the app's own database. Records, ops, log and cursor of a transaction are committed together,
 * strictly durable. What people saved meanwhile is taken into the queue first, so that no rule overlooks it.
 */
export function openStationStore(station: Station, fairId: string): StationStore {
  const { db } = station
  const beside = [db.outbox, db.syncErased, db.syncPlace, db.syncQueue]
  const tables = [
    ...recordKinds.map((kind) => db.table(kind)),
    ...Object.keys(syncTables).map((name) => db.table(name)),
    db.attachment,
    db.importBatch,
    db.syncPack,
    db.lookup,
    db.outbox,
    db.replica,
  ]

  const attempt = <T>(work: (tx: StationTx) => Promise<T>): PromiseLike<T | typeof busy> =>
    db.transaction('rw', tables, async () => {
      if (!(await takeIn(station, fairId))) return busy
      const views = openViews(station, fairId)
      const tx: StationTx = {
        ...placeCalls(station, fairId),
        ...queueCalls(station, fairId),
        ...logCalls(station, fairId),
        ...stateCalls(station, fairId),
        ...conflictCalls(station, fairId),
        ...erasureCalls(station, fairId),
        saveView: (recordId, state) => {
          views.put(recordId, state)
          // Dexie follows its transaction through at most 100 awaits of other promises in a row.
          return Dexie.Promise.resolve()
        },
      }
      const value = await work(tx)
      await views.write()
      return value
    })

  return {
    transaction: async (work) => {
      for (;;) {
        const outcome = await attempt(work)
        if (outcome !== busy) return outcome
        while (!(await db.transaction('rw', beside, () => takeIn(station, fairId)))) {
          // Step by step, with room in between for whoever saves.
        }
      }
    },
  }
}
