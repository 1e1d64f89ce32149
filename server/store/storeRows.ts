import type { Batch } from '#shared/sync/protocol.ts'
import type { JudgedOp, LogEntry, ReplicaRow } from '#shared/sync/store.ts'
import type { InsertTarget } from '../database/database.ts'

/** The tables that a push writes to, and its rows in the order of their columns. */
type Row = (string | number | null)[]

export const logTable: InsertTarget = {
  table: 'log',
  columns: {
    fair_id: 'text',
    seq: 'bigint',
    chain: 'text',
    stamp: 'text',
    batch_hash: 'text',
    place: 'bigint',
    record_id: 'text',
    op: 'text',
  },
}

export const logRow = (fairId: string, { seq, chain, stamp, signed, op, text }: LogEntry): Row => [
  fairId,
  seq,
  chain,
  stamp,
  signed?.batchHash ?? null,
  signed?.place ?? null,
  op.recordId,
  text ?? JSON.stringify(op),
]

/** Of ops that have no verdict yet. */
export const newVerdicts: InsertTarget = {
  table: 'verdicts',
  columns: {
    fair_id: 'text',
    op_id: 'text',
    replica_id: 'text',
    n: 'bigint',
    status: 'text',
    seq: 'bigint',
    stamp: 'text',
    code: 'text',
  },
}
/** A later verdict replaces a deferred one, never another. */
export const verdictsTable: InsertTarget = {
  ...newVerdicts,
  conflict: `ON CONFLICT (fair_id, op_id) DO UPDATE SET
    status = excluded.status, seq = excluded.seq, stamp = excluded.stamp, code = excluded.code
    WHERE verdicts.status = 'deferred'`,
}

/** One statement can't touch a row twice: of an op that stands in a push twice the last word counts. */
export function verdictRows(fairId: string, judged: readonly JudgedOp[]): Row[] {
  const last = new Map(judged.map((each) => [each.verdict.opId, each]))
  return [...last.values()].map(({ verdict, replicaId, n }) => {
    const { opId, status } = verdict
    if (verdict.status === 'accepted') return [fairId, opId, replicaId, n, status, verdict.seq, verdict.stamp, null]
    return [fairId, opId, replicaId, n, status, null, null, verdict.code]
  })
}

/** Kept once by its hash. */
export const batchesTable: InsertTarget = {
  table: 'batches',
  columns: { fair_id: 'text', hash: 'text', batch: 'text' },
  conflict: 'ON CONFLICT (fair_id, hash) DO NOTHING',
}

export const batchRow = (fairId: string, batch: Batch): Row => [fairId, batch.hash, JSON.stringify(batch)]

export const replicasTable: InsertTarget = {
  table: 'replicas',
  columns: { fair_id: 'text', replica_id: 'text', ranges: 'text', is_cloned: 'bigint' },
  conflict: `ON CONFLICT (fair_id, replica_id) DO UPDATE SET
    ranges = excluded.ranges, is_cloned = excluded.is_cloned`,
}

export const replicaRow = (fairId: string, row: ReplicaRow): Row => [
  fairId,
  row.replicaId,
  JSON.stringify(row.ranges),
  row.isCloned ? 1 : 0,
]
