import type { Booth } from '../records/booth.ts'
import type { OpenPartFor } from '../records/registry.ts'

/** All records of a fair that its report is made of, removed ones left out. Sensitive fields are not among them. */
export interface DayRecords {
  readonly fair: OpenPartFor<'fair'>
  readonly gates: readonly OpenPartFor<'gate'>[]
  readonly booths: readonly Booth[]
  readonly enterprises: readonly OpenPartFor<'enterprise'>[]
  readonly positions: readonly OpenPartFor<'position'>[]
  readonly universities: readonly OpenPartFor<'university'>[]
  /** Merged records left out too: the record they were merged into stands for them. */
  readonly attendees: readonly OpenPartFor<'attendee'>[]
  readonly badges: readonly OpenPartFor<'badge'>[]
  readonly scans: readonly OpenPartFor<'scan'>[]
  readonly headcounts: readonly OpenPartFor<'headcount'>[]
  readonly intentions: readonly OpenPartFor<'intention'>[]
  /** Null for a role that may not know who is helped. */
  readonly assistanceCases: readonly OpenPartFor<'assistanceCase'>[] | null
}
