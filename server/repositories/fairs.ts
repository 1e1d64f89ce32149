import { z } from 'zod'
import { fairKinds } from '#shared/reference/fairKinds.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow, readRows } from './readRows.ts'

const fairSchema = z.object({
  fair_id: z.string(),
  name: z.string(),
  kind: z.enum(fairKinds.ids),
  region: z.string(),
  series: z.string().nullable(),
  starts_on: z.string(),
  ends_on: z.string(),
  created_at: z.number(),
  /** The day on which personal data goes. */
  erase_on: z.string().nullable(),
  erased_at: z.number().nullable(),
})
export type FairEntry = z.infer<typeof fairSchema>

const columns = 'fair_id, name, kind, region, series, starts_on, ends_on, created_at, erase_on, erased_at'

/** The office's list of fairs; what happens at a fair is in its ops. */
export const fairs = {
  byId: async (tx: SqlRunner, fairId: string) =>
    readRow(fairSchema, await tx.rows(`SELECT ${columns} FROM fairs WHERE fair_id = $1`, [fairId])),
  /** Whether it is there and not erased, and stays so until the transaction ends. */
  holdOpen: async (tx: SqlRunner, fairId: string): Promise<boolean> =>
    (
      await tx.rows(
        // SQLite has one writer at a time.
        `SELECT fair_id FROM fairs WHERE fair_id = $1 AND erased_at IS NULL${tx.dialect === 'postgres' ? ' FOR SHARE' : ''}`,
        [fairId],
      )
    ).length > 0,
  /** Newest first, after the one named. */
  page: async (tx: SqlRunner, after: { startsOn: string; fairId: string }, limit: number) =>
    readRows(
      fairSchema,
      await tx.rows(
        `SELECT ${columns} FROM fairs WHERE (starts_on, fair_id) < ($1, $2)
         ORDER BY starts_on DESC, fair_id DESC LIMIT $3`,
        [after.startsOn, after.fairId, limit],
      ),
    ),
  /** Of one series, or all; the newest, as many as one page of totals can be asked for. */
  ofSeries: async (tx: SqlRunner, series: string | null) =>
    readRows(
      fairSchema,
      await tx.rows(
        `SELECT ${columns} FROM fairs WHERE $1 = '' OR series = $2 ORDER BY starts_on DESC, fair_id DESC LIMIT 20000`,
        series === null ? ['', ''] : ['one', series],
      ),
    ),
  /** @returns whether there was none with this id. */
  add: async (tx: SqlRunner, row: FairEntry) =>
    (await tx.change(
      `INSERT INTO fairs (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (fair_id) DO NOTHING`,
      [
        row.fair_id,
        row.name,
        row.kind,
        row.region,
        row.series,
        row.starts_on,
        row.ends_on,
        row.created_at,
        row.erase_on,
        row.erased_at,
      ],
    )) === 1,
  setEraseOn: async (tx: SqlRunner, fairId: string, day: string | null) =>
    tx.change('UPDATE fairs SET erase_on = $2 WHERE fair_id = $1', [fairId, day]),
  /** @returns whether it is there, and not erased. */
  setDays: async (tx: SqlRunner, fairId: string, { startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
    (await tx.change('UPDATE fairs SET starts_on = $2, ends_on = $3 WHERE fair_id = $1 AND erased_at IS NULL', [
      fairId,
      startsOn,
      endsOn,
    ])) === 1,
  /** Puts the day of erasure off until this one. @returns whether it was earlier. */
  eraseAfter: async (tx: SqlRunner, fairId: string, day: string) =>
    (await tx.change('UPDATE fairs SET erase_on = $2 WHERE fair_id = $1 AND erase_on < $2', [fairId, day])) === 1,
  setErased: async (tx: SqlRunner, fairId: string, at: number) =>
    tx.change('UPDATE fairs SET erased_at = $2 WHERE fair_id = $1', [fairId, at]),
  dueForErasure: async (tx: SqlRunner, today: string) =>
    readRows(
      fairSchema,
      await tx.rows(`SELECT ${columns} FROM fairs WHERE erase_on <= $1 AND erased_at IS NULL`, [today]),
    ),
}
