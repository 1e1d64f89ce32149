import { z } from 'zod'
import { genesisChain } from '#shared/sync/chain.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow } from '../repositories/readRows.ts'

const headSchema = z.object({
  epoch: z.string(),
  seq: z.number(),
  chain: z.string(),
  folded_seq: z.number(),
  folded_chain: z.string(),
})
export type HeadRow = z.infer<typeof headSchema>

const select = 'SELECT epoch, seq, chain, folded_seq, folded_chain FROM fair_heads WHERE fair_id = $1'

/** One row for each fair: where its log ends. Whoever writes to the fair holds it. */
export const fairHeads = {
  /** A fair without a log stands at its beginning; its epoch counts from the first write on. */
  of: async (tx: SqlRunner, fairId: string): Promise<HeadRow> => {
    const chain = genesisChain(fairId)
    const empty: HeadRow = { epoch: fairId, seq: 0, chain, folded_seq: 0, folded_chain: chain }
    return readRow(headSchema, await tx.rows(select, [fairId])) ?? empty
  },
  /** SQLite's writer is the only one anyway. */
  lock: async (tx: SqlRunner, fairId: string, newEpoch: () => string): Promise<void> => {
    const locking = tx.dialect === 'postgres' ? `${select} FOR UPDATE` : select
    if ((await tx.rows(locking, [fairId])).length > 0) return
    const chain = genesisChain(fairId)
    await tx.change(
      `INSERT INTO fair_heads (fair_id, epoch, seq, chain, folded_seq, folded_chain) VALUES ($1, $2, 0, $3, 0, $4)
       ON CONFLICT (fair_id) DO NOTHING`,
      [fairId, newEpoch(), chain, chain],
    )
    // Of two who came first at once, the second waited at the insert and takes the first one's row.
    await tx.rows(locking, [fairId])
  },
  move: async (tx: SqlRunner, fairId: string, seq: number, chain: string): Promise<void> => {
    await tx.change('UPDATE fair_heads SET seq = $2, chain = $3 WHERE fair_id = $1', [fairId, seq, chain])
  },
  moveFolded: async (tx: SqlRunner, fairId: string, seq: number, chain: string): Promise<void> => {
    await tx.change('UPDATE fair_heads SET folded_seq = $2, folded_chain = $3 WHERE fair_id = $1', [fairId, seq, chain])
  },
}
