import type { Consent } from '../records/attendee.ts'
import type { UniversityEntry } from '../reference/universities.ts'
import type { Values } from './recordValues.ts'
import type { Decision } from './rowOutcome.ts'

/** A record of the fair. Sensitive values stand in the clear where somebody opened them, else as they lie. */
export interface FairRecord {
  readonly id: string
  readonly values: Values
}

/** What the fair has before the import; kinds that the table doesn't touch are empty. */
export interface KnownFair {
  readonly attendees: readonly FairRecord[]
  readonly universities: readonly FairRecord[]
  readonly enterprises: readonly FairRecord[]
  readonly positions: readonly FairRecord[]
  readonly booths: readonly FairRecord[]
  readonly halls: readonly FairRecord[]
  /** Also those that were removed: their id is the student's and serves again. */
  readonly assistanceCases: readonly FairRecord[]
}

/** A fair that has nothing yet. */
export const emptyFair: KnownFair = {
  attendees: [],
  universities: [],
  enterprises: [],
  positions: [],
  booths: [],
  halls: [],
  assistanceCases: [],
}

export type Decisions = Readonly<Record<string, Decision>>

export interface ImportContext {
  readonly known: KnownFair
  /** The national list. */
  readonly reference: readonly UniversityEntry[]
  readonly decisions: Decisions
  /** Merges that earlier imports decided: what asked, and the record that was meant. */
  readonly remembered: ReadonlyMap<string, string>
  /** What the people of the list agreed to; null before anybody has declared it. */
  readonly consent: Consent | null
  /** Whether they agreed to sensitive values, or may have: before the declaration, what the preview assumes. */
  readonly isSensitiveAllowed: boolean
  /** What people without a kind of their own are. */
  readonly guessedKind: string | null
}
