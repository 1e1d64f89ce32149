import { z } from 'zod'
import { genesisChain } from '#shared/sync/chain.ts'
import type { SqlRow, SqlRunner } from '../database/database.ts'
import { readRow } from '../repositories/readRows.ts'

const headSchema = z.object({
  epoch: z.string(),
  seq: z.number(),
  chain: z.string(),
  folded_seq: z.number(),
  folded_chain: z.string(),
})
type HeadRow = z.infer<typeof headSchema>

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
