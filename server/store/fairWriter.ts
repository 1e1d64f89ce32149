import type { FairWriter, LogEntry } from '#shared/sync/store.ts'
import { emptied } from '#shared/sync/verifyOp.ts'
import type { InsertTarget, SqlRunner } from '../database/database.ts'
import { readRows } from '../repositories/readRows.ts'
import { fairHeads } from './fairHeads.ts'
import { fairReader } from './fairReader.ts'
import { storedEntry } from './storedJson.ts'

const log: InsertTarget = {
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
const rewrittenLog: InsertTarget = { ...log, conflict: 'ON CONFLICT (fair_id, seq) DO UPDATE SET op = excluded.op' }

const verdicts: InsertTarget = {
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
  conflict: `ON CONFLICT (fair_id, op_id) DO UPDATE SET
    status = excluded.status, seq = excluded.seq, stamp = excluded.stamp, code = excluded.code
    WHERE verdicts.status = 'deferred'`,
}

const records: InsertTarget = {
  table: 'records',
  columns: { fair_id: 'text', record_id: 'text', kind: 'text', state: 'text' },
  conflict: 'ON CONFLICT (fair_id, record_id) DO UPDATE SET kind = excluded.kind, state = excluded.state',
}

const replicas: InsertTarget = {
  table: 'replicas',
  columns: { fair_id: 'text', replica_id: 'text', ranges: 'text', is_cloned: 'bigint' },
  conflict: `ON CONFLICT (fair_id, replica_id) DO UPDATE SET
    ranges = excluded.ranges, is_cloned = excluded.is_cloned`,
}

const erasedRecords: InsertTarget = {
  table: 'erased_records',
  columns: { fair_id: 'text', record_id: 'text' },
  conflict: 'ON CONFLICT (fair_id, record_id) DO NOTHING',
}

/** One fair within a transaction that holds its head row. */
export function fairWriter(tx: SqlRunner, fairId: string): FairWriter {
  const rowOf = ({ seq, chain, stamp, signed, op }: LogEntry) => [
    fairId,
    seq,
    chain,
    stamp,
    signed?.batchHash ?? null,
    signed?.place ?? null,
    op.recordId,
    JSON.stringify(op),
  ]
  return {
    ...fairReader(tx, fairId),
    append: async (entries) => {
      const last = entries.at(-1)
      if (last === undefined) return
      await tx.insert(log, entries.map(rowOf))
      await fairHeads.move(tx, fairId, last.seq, last.chain)
    },
    saveBatch: async (batch) => {
      await tx.change(
        'INSERT INTO batches (fair_id, hash, batch) VALUES ($1, $2, $3) ON CONFLICT (fair_id, hash) DO NOTHING',
        [fairId, batch.hash, JSON.stringify(batch)],
      )
    },
    saveVerdicts: async (judged) => {
      // One statement can't touch a row twice: of an op that stands in a push twice the last word counts.
      const last = new Map(judged.map((each) => [each.verdict.opId, each]))
      const rows = [...last.values()].map(({ verdict, replicaId, n }) => {
        const { opId, status } = verdict
        if (verdict.status === 'accepted') return [fairId, opId, replicaId, n, status, verdict.seq, verdict.stamp, null]
        return [fairId, opId, replicaId, n, status, null, null, verdict.code]
      })
      await tx.insert(verdicts, rows)
    },
    saveReplicas: async (rows) => {
      const values = rows.map((row) => [fairId, row.replicaId, JSON.stringify(row.ranges), row.isCloned ? 1 : 0])
      await tx.insert(replicas, values)
    },
    eraseContent: async (recordIds) => {
      if (recordIds.length === 0) return
      await tx.insert(
        erasedRecords,
        recordIds.map((recordId) => [fairId, recordId]),
      )
      const found = await tx.rows(
        `SELECT seq, chain, stamp, batch_hash, place, op FROM log
         WHERE fair_id = $1 AND ${tx.among('record_id', '$2', 'text')}`,
        [fairId, { list: recordIds }],
      )
      const entries = readRows(storedEntry, found).map((entry) => ({ ...entry, op: emptied(entry.op) }))
      await tx.insert(rewrittenLog, entries.map(rowOf))
    },
    saveRecords: async (rows) => {
      const values = rows.map((state) => [fairId, state.recordId, state.kind, JSON.stringify(state)])
      await tx.insert(records, values)
    },
    saveFolded: async ({ seq, chain }) => fairHeads.moveFolded(tx, fairId, seq, chain),
  }
}
