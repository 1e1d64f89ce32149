import type { RequestOf, ResponseOf } from '../protocol.ts'
import type { SyncStore } from '../store.ts'

/** Rule R2. */
export function answerCompare(
  store: SyncStore,
  fairId: string,
  { seqs }: RequestOf<'compare'>,
): Promise<ResponseOf<'compared'>> {
  return store.read(fairId, async (tx) => {
    const chains = await tx.chainsAt(seqs)
    return {
      type: 'compared',
      head: await tx.head(),
      chains: [...chains].map(([seq, chain]) => ({ seq, chain })),
    }
  })
}
