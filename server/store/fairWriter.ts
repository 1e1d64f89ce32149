import { photosOf } from '#shared/sync/photosOf.ts'
import type { FairWriter } from '#shared/sync/store.ts'
import { emptied } from '#shared/sync/verifyOp.ts'
import type { InsertTarget, SqlRunner } from '../database/database.ts'
import { attachments } from '../repositories/attachments.ts'
import { readRows } from '../repositories/readRows.ts'
import { fairHeads } from './fairHeads.ts'
import { fairReader } from './fairReader.ts'
import { storedEntry } from './storedJson.ts'
import {
  batchesTable,
  batchRow,
  logRow,
  logTable,
  replicaRow,
  replicasTable,
  verdictRows,
  verdictsTable,
} from './storeRows.ts'

const rewrittenLog: InsertTarget = {
  ...logTable,
  conflict: 'ON CONFLICT (fair_id, seq) DO UPDATE SET op = excluded.op',
}

const records: InsertTarget = {
  table: 'records',
  columns: { fair_id: 'text', record_id: 'text', kind: 'text', state: 'text' },
  conflict: 'ON CONFLICT (fair_id, record_id) DO UPDATE SET kind = excluded.kind, state = excluded.state',
}

const erasedRecords: InsertTarget = {
  table: 'erased_records',
  columns: { fair_id: 'text', record_id: 'text' },
  conflict: 'ON CONFLICT (fair_id, record_id) DO NOTHING',
}

/** One fair within a transaction that holds its head row. */
export function fairWriter(tx: SqlRunner, fairId: string): FairWriter {
  return {
    ...fairReader(tx, fairId),
    append: async (entries) => {
      const last = entries.at(-1)
      if (last === undefined) return
      await tx.insert(
        logTable,
        entries.map((entry) => logRow(fairId, entry)),
      )
      await fairHeads.move(tx, fairId, last.seq, last.chain)
    },
    saveBatch: async (batch) => {
      await tx.insert(batchesTable, [batchRow(fairId, batch)])
    },
    saveVerdicts: async (judged) => tx.insert(verdictsTable, verdictRows(fairId, judged)),
    saveReplicas: async (rows) =>
      tx.insert(
        replicasTable,
        rows.map((row) => replicaRow(fairId, row)),
      ),
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
      const whole = readRows(storedEntry, found)
      await attachments.erase(tx, fairId, photosOf(whole.map(({ op }) => op)))
      const entries = whole.map((entry) => ({ ...entry, op: emptied(entry.op) }))
      await tx.insert(
        rewrittenLog,
        entries.map((entry) => logRow(fairId, entry)),
      )
    },
    saveRecords: async (rows) => {
      const values = rows.map((state) => [fairId, state.recordId, state.kind, JSON.stringify(state)])
      await tx.insert(records, values)
    },
    saveFolded: async ({ seq, chain }) => fairHeads.moveFolded(tx, fairId, seq, chain),
  }
}
