import type { RecordState, WireOp } from '../protocol.ts'
import { type Conflict, foldOp } from './foldOp.ts'

interface FoldEntry {
  readonly op: WireOp
  readonly stamp: string
  readonly seq: number
}

/**
 * Folds entries, in their order, into these records. A conflict ends when the author of the lost value edits on top of
 * it: `builtOn` are the ops that were built on, whose conflicts are over.
 */
export function foldEntries(
  before: readonly RecordState[],
  entries: readonly FoldEntry[],
): {
  readonly states: readonly RecordState[]
  readonly conflicts: readonly Conflict[]
  readonly builtOn: readonly string[]
} {
  const states = new Map<string, RecordState>(before.map((state) => [state.recordId, state]))
  const conflicts: Conflict[] = []
  const builtOn = new Set<string>()
  for (const { op, stamp, seq } of entries) {
    const folded = foldOp(states.get(op.recordId), op, stamp, seq)
    states.set(op.recordId, folded.state)
    conflicts.push(...folded.conflicts)
    for (const opId of Object.values(op.baseRev)) builtOn.add(opId)
  }
  return {
    states: [...states.values()],
    conflicts: conflicts.filter((conflict) => !builtOn.has(conflict.lostOpId)),
    builtOn: [...builtOn],
  }
}
