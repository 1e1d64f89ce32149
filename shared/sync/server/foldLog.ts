import { foldOp } from '../fold/foldOp.ts'
import type { RecordState } from '../protocol.ts'
import type { SyncStore } from '../store.ts'

/** Brings the records table one page nearer to the head; true when it is there. */
export function foldLog(store: SyncStore, fairId: string, limit = 2000): Promise<boolean> {
  return store.write(fairId, async (tx) => {
    const [head, from] = [await tx.head(), await tx.folded()]
    const entries = await tx.entriesAfter(from.seq, limit)
    const last = entries.at(-1)
    if (last === undefined) return true
    const ids = [...new Set(entries.map(({ op }) => op.recordId))]
    const states = new Map<string, RecordState>((await tx.recordsById(ids)).map((state) => [state.recordId, state]))
    for (const { op, stamp, seq } of entries)
      states.set(op.recordId, foldOp(states.get(op.recordId), op, stamp, seq).state)
    await tx.saveRecords([...states.values()])
    await tx.saveFolded({ epoch: head.epoch, seq: last.seq, chain: last.chain })
    return last.seq === head.seq
  })
}
