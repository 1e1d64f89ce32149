import { wireLimits } from '../protocol.ts'
import type { Queued } from './stationStore.ts'

/**
 * What goes into the next push, from a queue in its order: own ops of one replica with ascending n up to the limits, or
 * what is queued of one batch of another station.
 */
export function chooseBatch(queue: readonly Queued[], opsLimit: number): readonly Queued[] {
  const [first] = queue
  if (first === undefined) return []
  if (first.batchHash !== null)
    return queue
      .filter((item) => item.batchHash === first.batchHash)
      .toSorted((one, other) => one.op.n - other.op.n || (one.op.opId < other.op.opId ? -1 : 1))
  const chosen: Queued[] = []
  let bytes = 0
  for (const item of queue) {
    const last = chosen.at(-1)
    const follows = last === undefined || (item.op.replicaId === last.op.replicaId && item.op.n > last.op.n)
    // JSON of Chinese text has up to three bytes a character.
    bytes += JSON.stringify(item.op).length * 3
    const isFull = chosen.length >= opsLimit || (chosen.length > 0 && bytes > wireLimits.bytesPerPush)
    if (!follows || isFull || item.batchHash !== null) break
    chosen.push(item)
  }
  return chosen
}
