import { z } from 'zod'
import { type FairNumbers, fairNumbersShape } from '#shared/office/officeShapes.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow, readRows } from './readRows.ts'

const row = z.object({ numbers: z.string() }).transform(({ numbers }) => fairNumbersShape.parse(JSON.parse(numbers)))
const behindRow = z.object({ fair_id: z.string() })

/** What fairs added up to when they were last counted. */
export const fairNumbers = {
  of: async (tx: SqlRunner, fairId: string) =>
    readRow(row, await tx.rows('SELECT numbers FROM fair_numbers WHERE fair_id = $1', [fairId])),
  among: async (tx: SqlRunner, fairIds: readonly string[]) =>
    fairIds.length === 0
      ? []
      : readRows(
          row,
          await tx.rows(`SELECT numbers FROM fair_numbers WHERE ${tx.among('fair_id', '$1', 'text')}`, [
            { list: fairIds },
          ]),
        ),
  /** Of two who counted at once, the one who read more of the log is right, whoever comes last. */
  save: async (tx: SqlRunner, numbers: FairNumbers) =>
    tx.change(
      `INSERT INTO fair_numbers (fair_id, seq, counted_at, numbers) VALUES ($1, $2, $3, $4)
       ON CONFLICT (fair_id) DO UPDATE SET
         seq = excluded.seq, counted_at = excluded.counted_at, numbers = excluded.numbers
       WHERE excluded.seq >= fair_numbers.seq`,
      [numbers.fairId, numbers.seq, numbers.countedAt, JSON.stringify(numbers)],
    ),
  /** Fairs whose log has grown since, those counted longest ago first. Erased ones, also half erased ones, keep theirs. */
  behind: async (tx: SqlRunner, limit: number) =>
    readRows(
      behindRow,
      await tx.rows(
        `SELECT h.fair_id FROM fair_heads AS h
           JOIN fairs AS f ON f.fair_id = h.fair_id
           LEFT JOIN fair_numbers AS n ON n.fair_id = h.fair_id
         WHERE f.erased_at IS NULL AND h.seq > COALESCE(n.seq, 0)
           AND NOT EXISTS (SELECT 1 FROM erased_records AS e WHERE e.fair_id = h.fair_id)
         ORDER BY COALESCE(n.counted_at, 0) LIMIT $1`,
        [limit],
      ),
    ).map(({ fair_id }) => fair_id),
}
