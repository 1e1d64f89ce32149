import { z } from 'zod'
import type { SqlRunner } from '../database/database.ts'
import { readRow } from './readRows.ts'

export const receiptSchema = z.object({
  fairId: z.string(),
  erasedAt: z.number(),
  /** How many records of each kind lost their content. */
  records: z.record(z.string(), z.number()),
  /** Where the fair's log stood afterwards: its chain still verifies. */
  head: z.object({ seq: z.number(), chain: z.string() }),
})
export type ErasureReceipt = z.infer<typeof receiptSchema>

const row = z.object({ receipt: z.string() }).transform(({ receipt }) => receiptSchema.parse(JSON.parse(receipt)))

/** The receipts of erased fairs. */
export const erasures = {
  byFair: async (tx: SqlRunner, fairId: string) =>
    readRow(row, await tx.rows('SELECT receipt FROM erasures WHERE fair_id = $1', [fairId])),
  add: async (tx: SqlRunner, receipt: ErasureReceipt) =>
    tx.change('INSERT INTO erasures (fair_id, erased_at, receipt) VALUES ($1, $2, $3)', [
      receipt.fairId,
      receipt.erasedAt,
      JSON.stringify(receipt),
    ]),
}
