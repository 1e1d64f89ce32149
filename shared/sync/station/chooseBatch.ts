import { encodeUtf8 } from '../../ops/encodeUtf8.ts'
import { wireLimits } from '../protocol.ts'
import type { Queued } from './stationStore.ts'

/** What a push has around each op: its stamp and punctuation. */
const bytesAround = 100

/**
 * What goes into the next push, from a queue in its order: own ops of one replica with ascending n up to the limits, or
 * what is queued of one batch of another station.
 */
export function chooseBatch(queue: readonly Queued[], opsLimit: number): readonly Queued[] {
  const [first] = queue
  if (first === undefined) return []
  const { signed } = first
  if (signed !== null)
    return queue
      .filter((item) => item.signed?.batchHash === signed.batchHash)
      .toSorted((one, other) => (one.signed?.place ?? 0) - (other.signed?.place ?? 0))
  const chosen: Queued[] = []
  let bytes = 0
  for (const item of queue) {
    const last = chosen.at(-1)
    const follows = last === undefined || (item.op.replicaId === last.op.replicaId && item.op.n > last.op.n)
    bytes += encodeUtf8(JSON.stringify(item.op)).length + bytesAround
    const isFull = chosen.length >= opsLimit || (chosen.length > 0 && bytes > wireLimits.bytesPerPush)
    if (!follows || isFull || item.signed !== null) break
    chosen.push(item)
  }
  return chosen
}
