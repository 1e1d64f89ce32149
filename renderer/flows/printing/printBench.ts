import type { Writer } from '#renderer/db/station.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'

/** Milliseconds until a job is looked at again. */
export interface Pace {
  /** A printer that doesn't print now. */
  readonly blockedMs: number
  /** A job that the system or the printer works on. */
  readonly followMs: number
}
export const usualPace: Pace = { blockedMs: 3000, followMs: 300 }

export interface PrintBench {
  readonly workplace: BadgeStation
  readonly writer: Writer
  readonly pace: Pace
}
