import type { MatchReason } from '#shared/import/likeness.ts'

/** Two records that may be one. `older` is the one that stays in a merge. */
export interface TwinPair {
  /** Id of the record that carries the doubt; a pair's key. */
  readonly id: string
  readonly record: 'attendee' | 'enterprise'
  readonly older: TwinSide
  readonly younger: TwinSide
  /** From 0 to 1, as the two stand now. */
  readonly likeness: number
  readonly reasons: readonly MatchReason[]
}

export interface TwinSide {
  readonly id: string
  readonly createdAt: string
  /** By column id; references as names. Never a sensitive value. */
  readonly values: Readonly<Record<string, unknown>>
}
