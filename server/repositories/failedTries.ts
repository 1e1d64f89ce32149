import { z } from 'zod'
import type { SqlRunner } from '../database/database.ts'
import { readRow } from './readRows.ts'

const triesSchema = z.object({ tries: z.number(), last_at: z.number(), blocked_until: z.number() })

/** Wrong passwords and codes in a row. `subject` is a hash: neither names nor addresses are stored for it. */
export const failedTries = {
  of: async (tx: SqlRunner, subject: string) =>
    readRow(
      triesSchema,
      await tx.rows('SELECT tries, last_at, blocked_until FROM failed_tries WHERE subject = $1', [subject]),
    ),
  /** The tries with this one counted, in one statement: parallel tries must not count as one. */
  count: async (tx: SqlRunner, subject: string, now: number, forgetBefore: number) =>
    readRow(
      triesSchema,
      await tx.rows(
        `INSERT INTO failed_tries (subject, tries, last_at, blocked_until) VALUES ($1, 1, $2, 0)
         ON CONFLICT (subject) DO UPDATE SET
           tries = CASE WHEN failed_tries.last_at < $3 THEN 1 ELSE failed_tries.tries + 1 END,
           last_at = excluded.last_at
         RETURNING tries, last_at, blocked_until`,
        [subject, now, forgetBefore],
      ),
    ),
  block: async (tx: SqlRunner, subject: string, until: number) =>
    tx.change('UPDATE failed_tries SET blocked_until = $2 WHERE subject = $1', [subject, until]),
  removeBefore: async (tx: SqlRunner, before: number) =>
    tx.change('DELETE FROM failed_tries WHERE last_at < $1', [before]),
  forget: async (tx: SqlRunner, subject: string) => tx.change('DELETE FROM failed_tries WHERE subject = $1', [subject]),
}
