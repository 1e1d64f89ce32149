import type { SqlRunner } from '../database/database.ts'
import { type StationRow, stations } from '../repositories/stations.ts'

export type StationLookUp = (fairId: string, stationId: string) => Promise<StationRow | undefined>

interface Asked {
  readonly fairId: string
  readonly stationId: string
  readonly resolve: (station: StationRow | undefined) => void
  readonly reject: (reason: unknown) => void
}

/** More would make one statement wait for another's rows. */
const mostAtOnce = 100

/**
 * Whose token it is, asked with every request. Requests that come while the database answers are asked about together in
 * the next statement; nothing is remembered, so a station that was revoked is refused from its next request on.
 */
export function openStationLookUp(database: SqlRunner): StationLookUp {
  const waiting: Asked[] = []
  const state = { isAsking: false }
  const askNext = async (): Promise<void> => {
    const group = waiting.splice(0, mostAtOnce)
    if (group.length === 0) return
    state.isAsking = true
    try {
      const found = new Map((await stations.byIds(database, group)).map((station) => [station.station_id, station]))
      for (const { fairId, stationId, resolve } of group) {
        const station = found.get(stationId)
        resolve(station?.fair_id === fairId ? station : undefined)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
    state.isAsking = false
    void askNext()
  }
  return async (fairId, stationId) => {
    const { promise, resolve, reject } = Promise.withResolvers<StationRow | undefined>()
    waiting.push({ fairId, stationId, resolve, reject })
    if (!state.isAsking) void askNext()
    return promise
  }
}
