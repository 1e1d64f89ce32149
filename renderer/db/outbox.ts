import type { Op } from '#shared/ops/op.ts'

/** Up to 500 ops of one replica, saved together with the records they changed. */
export interface OutboxRow {
  /** Local order; assigned by IndexedDB. */
  readonly seq?: number
  readonly fairId: string
  readonly firstN: number
  readonly lastN: number
  readonly ops: readonly Op[]
  /** Records that came from other stations, in a row without ops: whoever follows the outbox hears of them too. */
  readonly pulled?: readonly Touched[]
}

/** A record that a row of the outbox tells of. */
export interface Touched {
  readonly kind: string
  readonly recordId: string
}

/** What was changed here or came from elsewhere, as a row of the outbox says. */
export const touchedIn = (row: OutboxRow): readonly Touched[] => (row.pulled === undefined ? row.ops : row.pulled)
