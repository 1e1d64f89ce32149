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
  /** The device key of the station that used it. */
  used_by: z.string().nullable(),
  /** What that one became; null as long as nothing came of it. */
  station_id: z.string().nullable(),
})
export type EnrolmentRow = z.infer<typeof enrolmentSchema>

/** One-time codes that were shown and may still be used. */
export const enrolments = {
  add: async (tx: SqlRunner, row: Omit<EnrolmentRow, 'used_by' | 'station_id'>) =>
    tx.change(
      `INSERT INTO enrolments (code_hash, fair_id, role, station_name, created_at, expires_at, used_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [row.code_hash, row.fair_id, row.role, row.station_name, row.created_at, row.expires_at, row.used_at],
    ),
  /**
   * Takes the code in one statement, so that of two who type it at once only one gets in. The one that took it may ask
   * again until the code expires: its answer may have been lost.
   */
  use: async (tx: SqlRunner, codeHash: string, deviceKey: string, now: number) =>
    readRow(
      enrolmentSchema,
      await tx.rows(
        `UPDATE enrolments SET used_at = $2, used_by = $3
         WHERE code_hash = $1 AND expires_at > $2 AND (used_at IS NULL OR used_by = $3) RETURNING *`,
        [codeHash, now, deviceKey],
      ),
    ),
  /** Of a code that was for a station with a fair of its own, this is now the code's fair. */
  becameStation: async (
    tx: SqlRunner,
    codeHash: string,
    { fairId, stationId }: { fairId: string; stationId: string },
  ) =>
    tx.change('UPDATE enrolments SET fair_id = $2, station_id = $3 WHERE code_hash = $1', [
      codeHash,
      fairId,
      stationId,
    ]),
  removeBefore: async (tx: SqlRunner, before: number) =>
    tx.change('DELETE FROM enrolments WHERE expires_at < $1', [before]),
}
