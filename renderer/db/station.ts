import type { StationRole } from '#shared/access/permissions.ts'
import type { Sha256 } from '#shared/ops/hashOp.ts'
import { newId } from '#shared/ops/newId.ts'
import type { FairDeskDatabase } from './database.ts'
import type { Sealer } from './sealer.ts'

/** This computer as commands see it. Clock and randomness are here so that tests can set them. */
export interface Station {
  readonly db: FairDeskDatabase
  readonly sealer: Sealer
  /** Changes with every start of the app. */
  readonly bootId: string
  /** Milliseconds since 1970 UTC by this computer's clock. */
  readonly nowMs: () => number
  /** Milliseconds since the app started; no clock change touches it. */
  readonly uptimeMs: () => number
  readonly random: (length: number) => Uint8Array
  /** Where many ops are written; the pure one otherwise. */
  readonly sha256?: Sha256
}

/** In whose name, for which fair and in which role a command writes. */
export interface Writer {
  readonly fairId: string
  readonly staffId: string
  readonly role: StationRole
}

export const newRecordId = (station: Station): string => newId(station.nowMs(), station.random(16))

export const instantNow = (station: Station): string => new Date(station.nowMs()).toISOString()
