import { z } from 'zod'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow } from './readRows.ts'

const enrolmentSchema = z.object({
  code_hash: z.string(),
  /** Null: the station brings a fair of its own, which is then the server's too. */
  fair_id: z.string().nullable(),
  role: z.enum(stationRoles.ids),
  station_name: z.string(),
  created_at: z.number(),
  expires_at: z.number(),
  used_at: z.number().nullable(),
})
export type EnrolmentRow = z.infer<typeof enrolmentSchema>

/** One-time codes that were shown and may still be used. */
export const enrolments = {
  add: async (tx: SqlRunner, row: EnrolmentRow) =>
    tx.change(
      `INSERT INTO enrolments (code_hash, fair_id, role, station_name, created_at, expires_at, used_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [row.code_hash, row.fair_id, row.role, row.station_name, row.created_at, row.expires_at, row.used_at],
    ),
  /** Takes the code in one statement, so that of two who type it at once only one gets in. */
  use: async (tx: SqlRunner, codeHash: string, now: number) =>
    readRow(
      enrolmentSchema,
      await tx.rows(
        'UPDATE enrolments SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING *',
        [codeHash, now],
      ),
    ),
  removeBefore: async (tx: SqlRunner, before: number) =>
    tx.change('DELETE FROM enrolments WHERE expires_at < $1', [before]),
}
