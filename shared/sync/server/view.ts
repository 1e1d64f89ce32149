import type { RecordState, WireOp } from '../protocol.ts'

/** What a role may see of a kind; whatever it may not see leaves commits, so that the chain verifies. */
export type View = (kind: string) => 'all' | 'open' | 'nothing'

export function narrowOp(op: WireOp, view: View): WireOp {
  const seen = view(op.kind)
  if (seen === 'all') return op
  const sensitive = op.sensitive === null ? null : { values: null, salt: null, commit: op.sensitive.commit }
  return seen === 'open'
    ? { ...op, sensitive }
    : { ...op, open: { values: null, salt: null, commit: op.open.commit }, sensitive }
}

/** Null for a record that the role may not see at all. */
export function narrowRecord(state: RecordState, view: View): RecordState | null {
  const seen = view(state.kind)
  if (seen === 'all') return state
  if (seen === 'nothing') return null
  const hidden = new Set(Object.keys(state.sensitive))
  const revs = Object.fromEntries(Object.entries(state.revs).filter(([field]) => !hidden.has(field)))
  return { ...state, sensitive: {}, revs }
}
