import type { RecordBase } from '../records/defineRecord.ts'
import type { SeededRandom } from './seededRandom.ts'

/** What every part of the sample fair is made with. */
export type SampleContext = {
  readonly random: SeededRandom
  readonly newId: () => string
  readonly nextPhone: () => string
  readonly fairId: string
  /** The fair's only day at the venue, YYYY-MM-DD. */
  readonly fairDay: string
  /** Invitations and imports happened a week before. */
  readonly preparedAtMs: number
  /** Doors opened, and the latest thing that has happened. */
  readonly openedAtMs: number
  readonly latestAtMs: number
}

export const toInstant = (atMs: number): string => new Date(Math.floor(atMs)).toISOString()

export const newRecordBase = (context: SampleContext, createdAtMs: number): RecordBase => ({
  id: context.newId(),
  fairId: context.fairId,
  createdAt: toInstant(createdAtMs),
  removedAt: null,
})

/** An instant while the doors are open; `share` runs from 0 (opened) to 1 (now). */
export const whileOpen = (context: SampleContext, share: number): number =>
  context.openedAtMs + (context.latestAtMs - context.openedAtMs) * share
