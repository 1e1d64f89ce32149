import type { Sha256 } from '../../ops/hashOp.ts'
import { chainAfter, genesisChain } from '../chain.ts'
import type { Cursor, ResponseOf } from '../protocol.ts'
import { isSound } from '../verifyOp.ts'

/** Whether a page follows the cursor and is whole; the chain after each entry, else null. Rule L1. */
export function checkPage(
  page: ResponseOf<'page'>,
  cursor: Cursor | null,
  fairId: string,
  digest?: Sha256,
): readonly string[] | null {
  const from = cursor ?? { seq: 0, chain: genesisChain(fairId) }
  if (page.from.seq !== from.seq || page.from.chain !== from.chain || page.count !== page.entries.length) return null
  const chains: string[] = []
  let { seq, chain } = page.from
  for (const entry of page.entries) {
    const { op } = entry
    if (entry.seq !== seq + 1 || op.fairId !== fairId || !isSound(op, digest)) return null
    if (entry.signed !== null && page.batches[entry.signed.batch] === undefined) return null
    seq = entry.seq
    chain = chainAfter(chain, op.hash, entry.stamp, digest)
    chains.push(chain)
  }
  return page.to.seq === seq && page.to.chain === chain ? chains : null
}
