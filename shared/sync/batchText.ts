import { pureSha256 } from '../ops/hashOp.ts'
import type { Batch, RequestOf } from './protocol.ts'

/** The hash of a batch: over the hashes of its ops in the order of n. */
export const batchHash = (opHashes: readonly string[], digest = pureSha256): string => digest(opHashes.join(' '))

/** What the author's device signs, as UTF-8. The fair is in it, so no batch can be carried to another fair. */
export const batchText = (fairId: string, batch: Omit<Batch, 'signature' | 'absent'>): string =>
  ['fairdesk batch 1', fairId, batch.stationId, batch.replicaId, batch.firstN, batch.lastN, batch.hash].join('\n')

type Push = RequestOf<'push'>

/**
 * The place in the batch of each op of a push; null when the ops are not the ones that the batch names. Whether the
 * signature is right is checked outside.
 */
export function placesIn({ batch, items }: Push, digest = pureSha256): readonly number[] | null {
  const absent = new Map(batch.absent.map(({ place, hash }) => [place, hash]))
  const size = absent.size + items.length
  const hashes: string[] = []
  const places: number[] = []
  const ops = items.map((item) => item.op)
  let lastN = 0
  for (const op of ops) {
    if (op.replicaId !== batch.replicaId || op.n < batch.firstN || op.n > batch.lastN || op.n < lastN) return null
    lastN = op.n
  }
  for (let place = 0; place < size; place += 1) {
    const missing = absent.get(place)
    const op = missing === undefined ? ops[places.length] : undefined
    if (op !== undefined) places.push(place)
    const hash = missing ?? op?.hash
    if (hash === undefined) return null
    hashes.push(hash)
  }
  return places.length === ops.length && batchHash(hashes, digest) === batch.hash ? places : null
}
