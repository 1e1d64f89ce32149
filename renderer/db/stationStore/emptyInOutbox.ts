import type { Op } from '#shared/ops/op.ts'
import type { FairDeskDatabase } from '../database.ts'
import { emptiedHere } from './sealedOps.ts'

/** The ops of these records lose their content where this station keeps what it wrote; `empty` takes it from one. */
export async function emptyInOutbox(
  db: FairDeskDatabase,
  fairId: string,
  recordIds: ReadonlySet<string>,
  empty: (op: Op) => Op = emptiedHere,
): Promise<void> {
  await db.outbox
    .where('fairId')
    .equals(fairId)
    .filter((row) => row.ops.some((op) => recordIds.has(op.recordId)))
    .modify((row, change) => {
      change.value = { ...row, ops: row.ops.map((op) => (recordIds.has(op.recordId) ? empty(op) : op)) }
    })
}
