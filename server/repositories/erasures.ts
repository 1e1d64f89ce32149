import { z } from 'zod'
import { type ReceiptView, receiptShape } from '#shared/office/officeShapes.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow } from './readRows.ts'

const row = z.object({ receipt: z.string() }).transform(({ receipt }) => receiptShape.parse(JSON.parse(receipt)))

/** The receipts of erased fairs. */
export const erasures = {
  byFair: async (tx: SqlRunner, fairId: string) =>
    readRow(row, await tx.rows('SELECT receipt FROM erasures WHERE fair_id = $1', [fairId])),
  add: async (tx: SqlRunner, receipt: ReceiptView) =>
    tx.change('INSERT INTO erasures (fair_id, erased_at, receipt) VALUES ($1, $2, $3)', [
      receipt.fairId,
      receipt.erasedAt,
      JSON.stringify(receipt),
    ]),
}
