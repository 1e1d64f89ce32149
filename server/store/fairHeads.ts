import { z } from 'zod'
import { genesisChain } from '#shared/sync/chain.ts'
import type { InsertTarget, SqlRow, SqlRunner } from '../database/database.ts'
import { readRow, readRows } from '../repositories/readRows.ts'

const headSchema = z.object({
  epoch: z.string(),
  seq: z.number(),
  chain: z.string(),
  folded_seq: z.number(),
  folded_chain: z.string(),
})
export type HeadRow = z.infer<typeof headSchema>

const headOfFair = headSchema.extend({ fair_id: z.string() })

const headsTable: InsertTarget = {
  table: 'fair_heads',
  columns: {
    fair_id: 'text',
    epoch: 'text',
    seq: 'bigint',
    chain: 'text',
    folded_seq: 'bigint',
    folded_chain: 'text',
  },
  conflict: 'ON CONFLICT (fair_id) DO UPDATE SET seq = excluded.seq, chain = excluded.chain',
}

export interface HeadOfFair {
  readonly fairId: string
  readonly row: HeadRow
}

const select = 'SELECT epoch, seq, chain, folded_seq, folded_chain FROM fair_heads WHERE fair_id = $1'

/** One row for each fair: where its log ends. Whoever writes to the fair holds it. */
export const fairHeads = {
  /** A fair that is there keeps its epoch. */
  add: async (tx: SqlRunner, fairId: string, epoch: string): Promise<void> => {
    const chain = genesisChain(fairId)
    await tx.change(
      `INSERT INTO fair_heads (fair_id, epoch, seq, chain, folded_seq, folded_chain) VALUES ($1, $2, 0, $3, 0, $4)
       ON CONFLICT (fair_id) DO NOTHING`,
      [fairId, epoch, chain, chain],
    )
  },
  of: async (tx: SqlRunner, fairId: string): Promise<HeadRow> => there(fairId, await tx.rows(select, [fairId])),
  /** Until the transaction's end. SQLite's writer is the only one anyway. */
  lock: async (tx: SqlRunner, fairId: string): Promise<HeadRow> => {
    const locking = tx.dialect === 'postgres' ? `${select} FOR UPDATE` : select
    return there(fairId, await tx.rows(locking, [fairId]))
  },
  /** Of several fairs, those that are there, each held until the transaction's end. */
  lockAll: async (tx: SqlRunner, fairIds: readonly string[]): Promise<HeadOfFair[]> => {
    const sql = `SELECT fair_id, epoch, seq, chain, folded_seq, folded_chain FROM fair_heads
      WHERE ${tx.among('fair_id', '$1', 'text')} ORDER BY fair_id`
    const rows = await tx.rows(tx.dialect === 'postgres' ? `${sql} FOR UPDATE` : sql, [{ list: fairIds }])
    return readRows(headOfFair, rows).map(({ fair_id: fairId, ...row }) => ({ fairId, row }))
  },
  /** Of fairs that are held. */
  moveAll: async (tx: SqlRunner, heads: readonly HeadOfFair[]): Promise<void> => {
    const rows = heads.map(({ fairId, row: { epoch, seq, chain, folded_seq, folded_chain } }) => [
      fairId,
      epoch,
      seq,
      chain,
      folded_seq,
      folded_chain,
    ])
    await tx.insert(headsTable, rows)
  },
  move: async (tx: SqlRunner, fairId: string, seq: number, chain: string): Promise<void> => {
    await tx.change('UPDATE fair_heads SET seq = $2, chain = $3 WHERE fair_id = $1', [fairId, seq, chain])
  },
  moveFolded: async (tx: SqlRunner, fairId: string, seq: number, chain: string): Promise<void> => {
    await tx.change('UPDATE fair_heads SET folded_seq = $2, folded_chain = $3 WHERE fair_id = $1', [fairId, seq, chain])
  },
}

function there(fairId: string, rows: readonly SqlRow[]): HeadRow {
  const head = readRow(headSchema, rows)
  if (head === undefined) throw new RangeError(`no fair ${fairId}`)
  return head
}
