import { genesisChain } from '../chain.ts'
import type { Batch, Cursor, Entry, RequestOf, ResponseOf } from '../protocol.ts'
import type { FairReader, LogEntry, SyncStore } from '../store.ts'
import { cutToSize } from './cutToSize.ts'
import { narrowOp, type View } from './view.ts'

/** The next page of the log as a role may see it. Rules C3, L1, R1. */
export function answerPull(
  store: SyncStore,
  fairId: string,
  view: View,
  pull: RequestOf<'pull'>,
): Promise<ResponseOf<'page'> | ResponseOf<'rewound'>> {
  return store.read(fairId, async (tx) => {
    const head = await tx.head()
    const from = pull.cursor ?? { ...head, seq: 0, chain: genesisChain(fairId) }
    if (!(await isOnLog(tx, from))) return { type: 'rewound', head }
    const found = cutToSize(await tx.entriesAfter(from.seq, pull.limit))
    const hashes = [...new Set(found.flatMap(({ signed }) => signed?.batchHash ?? []))]
    const batches = await tx.batches(hashes)
    const last = found.at(-1)
    return {
      type: 'page',
      from,
      entries: found.map((entry) => entryOf(entry, batches, view)),
      batches: [...batches],
      count: found.length,
      to: { epoch: head.epoch, seq: last?.seq ?? from.seq, chain: last?.chain ?? from.chain },
      head,
      end: 'page',
    }
  })
}

/** Rule C3. */
export async function isOnLog(tx: FairReader, cursor: Cursor): Promise<boolean> {
  const chains = await tx.chainsAt([cursor.seq])
  return chains.get(cursor.seq) === cursor.chain
}

function entryOf({ seq, op, stamp, signed }: LogEntry, batches: readonly Batch[], view: View): Entry {
  const batch = signed === null ? -1 : batches.findIndex(({ hash }) => hash === signed.batchHash)
  return {
    seq,
    op: narrowOp(op, view),
    stamp,
    signed: signed === null || batch === -1 ? null : { batch, place: signed.place },
  }
}
