import { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Sealer } from '#renderer/db/sealer.ts'
import type { Station } from '#renderer/db/station.ts'
import { fastSha256 } from './fastSha256.ts'
import { freshRandom } from './freshRandom.ts'

/** What a worker needs to be the same station as the window that started it. */
export interface StationParts {
  readonly databaseName: string
  readonly sealer: Sealer
  readonly bootId: string
  /** The window's uptime when it sent this; a worker's own clock starts later. */
  readonly uptimeMs: number
}

export const describeStation = (station: Station): StationParts => ({
  databaseName: station.db.name,
  sealer: station.sealer,
  bootId: station.bootId,
  uptimeMs: station.uptimeMs(),
})

/** The station seen from a worker: its own connection to the same database. */
export function joinStation({ databaseName, sealer, bootId, uptimeMs }: StationParts): Station {
  const joinedMs = performance.now()
  return {
    db: new FairDeskDatabase(databaseName),
    sealer,
    bootId,
    nowMs: () => Date.now(),
    uptimeMs: () => uptimeMs + performance.now() - joinedMs,
    random: freshRandom(),
    sha256: fastSha256(),
  }
}
