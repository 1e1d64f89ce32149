import type { Direction } from '#shared/checkin/decide.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { RowFor } from '#shared/records/registry.ts'

/** A station on duty: the gate it stands at, which way people walk, and the day that it counts for. */
export interface GatePost {
  readonly fair: FairRow
  readonly gate: RowFor<'gate'>
  readonly direction: Direction
  /** YYYY-MM-DD; the computer's own or the one that staff confirmed. */
  readonly fairDay: string
}
