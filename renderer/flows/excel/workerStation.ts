import { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Sealer } from '#renderer/db/sealer.ts'
import type { Station } from '#renderer/db/station.ts'

/** What a worker needs to be the same station as the window that started it. */
export interface StationParts {
  readonly databaseName: string
  readonly sealer: Sealer
  readonly bootId: string
  /** When the window's uptime began; a worker's own clock starts later. */
  readonly windowOriginMs: number
}

export const describeStation = (station: Station): StationParts => ({
  databaseName: station.db.name,
  sealer: station.sealer,
  bootId: station.bootId,
  windowOriginMs: performance.timeOrigin,
})

/** The station seen from a worker: its own connection to the same database. */
export const joinStation = ({ databaseName, sealer, bootId, windowOriginMs }: StationParts): Station => ({
  db: new FairDeskDatabase(databaseName),
  sealer,
  bootId,
  nowMs: () => Date.now(),
  uptimeMs: () => performance.timeOrigin - windowOriginMs + performance.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
})
