import { foldOp } from '../fold/foldOp.ts'
import type { RecordState } from '../protocol.ts'
import type { Queued, StationTx } from './stationStore.ts'

/** Later than any stamp that a server gives, ascending. */
const topStamp = (index: number): string => `ffffffffffff-${index.toString(16).padStart(4, '0')}-`

/** A record with the queued ops of it on top, in their order. Rule L4. */
function layQueue(state: RecordState | undefined, queue: readonly Queued[]): RecordState | null {
  let laid = state
  for (const [index, { op, stamp }] of queue.toSorted((left, right) => left.place - right.place).entries())
    laid = foldOp(laid, op, stamp ?? topStamp(index), (laid?.seq ?? 0) + 1).state
  return laid ?? null
}

/** Brings what is shown of these records up to date. */
export async function refreshViews(tx: StationTx, recordIds: readonly string[]): Promise<void> {
  const states = new Map((await tx.states(recordIds)).map((state) => [state.recordId, state]))
  const queue = Map.groupBy(await tx.queueOf(recordIds), (item) => item.op.recordId)
  for (const id of recordIds) await tx.saveView(id, layQueue(states.get(id), queue.get(id) ?? []))
}
