import type { StationTx } from '#shared/sync/station/stationStore.ts'
import { readReplica, saveReplica } from '../replica.ts'
import type { Station } from '../station.ts'
import { freshPlace } from './takeIn.ts'

type PlaceCalls = Pick<StationTx, 'sync' | 'saveSync' | 'replica' | 'saveReplica'>

export function placeCalls(station: Station, fairId: string): PlaceCalls {
  const { db } = station
  const place = async () => (await db.syncPlace.get(fairId)) ?? freshPlace(fairId)
  return {
    sync: async () => (await place()).state,
    saveSync: async (state) => void (await db.syncPlace.put({ ...(await place()), state })),
    replica: () => readReplica(station, fairId),
    saveReplica: async (replica) => void (await saveReplica(db, fairId, replica)),
  }
}
