import type { Direction } from '#shared/checkin/decide.ts'
import type { GateLimit } from '#shared/checkin/gateLimit.ts'
import type { DayFacts } from '#shared/checkin/replayDay.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { RowFor } from '#shared/records/registry.ts'

/** A station on duty: the gate it stands at, which way people walk, and the day that it counts for. */
export interface GatePost {
  readonly fair: FairRow
  readonly gate: RowFor<'gate'>
  readonly direction: Direction
  /** YYYY-MM-DD; the computer's own or the one that staff confirmed. */
  readonly fairDay: string
  readonly venue: GateVenue
}

/** What lies behind the gate: how many may be there, and how many are. */
export interface GateVenue extends Pick<DayFacts, 'headcounts' | 'hallOf'> {
  readonly limit: GateLimit | null
  /** People behind this gate now: in its hall, or in the venue. Null while nobody has counted yet. */
  readonly insideHere: () => number | null
}
