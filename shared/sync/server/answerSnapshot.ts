import type { Sha256 } from '../../ops/hashOp.ts'
import { hashOfRows } from '../hashOfRows.ts'
import type { RequestOf, ResponseOf } from '../protocol.ts'
import type { SyncStore } from '../store.ts'
import { isOnLog } from './answerPull.ts'
import { cutToSize } from './cutToSize.ts'
import { foldLog } from './foldLog.ts'
import { narrowRecord, type View } from './view.ts'

/** One page of records as a role may see them. Rules N1 to N3, N5. */
export async function answerSnapshot(
  store: SyncStore,
  fairId: string,
  view: View,
  { start, after, limit }: RequestOf<'snapshot'>,
  sha256?: Sha256,
): Promise<ResponseOf<'snapshotPage'> | ResponseOf<'rewound'>> {
  if (start === null) while (!(await foldLog(store, fairId)));
  return store.read(fairId, async (tx) => {
    const [head, folded] = [await tx.head(), await tx.folded()]
    if (start !== null && !(await isOnLog(tx, start))) return { type: 'rewound', head }
    const all = await tx.records(after, limit)
    const found = cutToSize(all)
    const rows = found.flatMap((state) => narrowRecord(state, view) ?? [])
    return {
      type: 'snapshotPage',
      start: start ?? folded,
      from: after,
      to: found.at(-1)?.recordId ?? after,
      rows,
      count: rows.length,
      sha256: hashOfRows(rows, sha256),
      isLast: found.length === all.length && all.length < limit,
      end: 'snapshotPage',
    }
  })
}
