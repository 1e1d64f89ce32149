import type { Table } from 'dexie'
import { hashOp } from '#shared/ops/hashOp.ts'
import type { ReplicaState } from '#shared/ops/makeOp.ts'
import type { Op } from '#shared/ops/op.ts'
import type { OutboxRow } from './outbox.ts'

/** Where one fair's log stands on this computer, under the fair's id; `self` holds the id that it goes by. */
export type ReplicaRow = ReplicaState & { readonly key: string }

/** The id that this computer goes by in every fair, unless a cloned disk made it take another in one of them. */
export const self = 'self'

/**
 * Counts the ops of a computer that counted over all its fairs anew, fair by fair. They were never sent anywhere, so
 * nobody has seen the old numbers; ids, contents and what builds on them stay.
 */
export async function countByFair(outbox: Table<OutboxRow, number>, replica: Table<ReplicaRow, string>): Promise<void> {
  const before = await replica.get(self)
  if (before === undefined) return
  const next = new Map<string, number>()
  await outbox.toCollection().modify((row, change) => {
    const firstN = next.get(row.fairId) ?? 1
    const ops = row.ops.map((op, index) => numbered(op, firstN + index))
    next.set(row.fairId, firstN + ops.length)
    change.value = { ...row, firstN, lastN: firstN + ops.length - 1, ops }
  })
  const { replicaId, clock } = before
  await replica.bulkPut([...next].map(([key, nextN]): ReplicaRow => ({ key, replicaId, nextN, clock })))
}

function numbered(op: Op, n: number): Op {
  if (op.n === n) return op
  const { open, sensitive, hash: _old, ...header } = op
  const again = { ...header, n }
  return { ...again, open, sensitive, hash: hashOp(again, open.commit, sensitive?.commit ?? null) }
}
