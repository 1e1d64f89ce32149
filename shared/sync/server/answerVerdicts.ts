import type { RequestOf, ResponseOf } from '../protocol.ts'
import type { SyncStore } from '../store.ts'

/** The stored verdicts of ops whose answer was lost. Rule V1. */
export function answerVerdicts(
  store: SyncStore,
  fairId: string,
  { opIds }: RequestOf<'verdictsOf'>,
): Promise<ResponseOf<'verdicts'>> {
  return store.read(fairId, async (tx) => {
    const known = await tx.verdictsOf(opIds)
    return {
      type: 'verdicts',
      verdicts: opIds.flatMap((opId) => known.get(opId) ?? []),
      unknown: opIds.filter((opId) => !known.has(opId)),
    }
  })
}
