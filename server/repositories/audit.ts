import { z } from 'zod'
import type { SqlRunner } from '../database/database.ts'
import { readRows } from './readRows.ts'

const entrySchema = z.object({
  entry_id: z.string(),
  at: z.number(),
  /** `account:ID`, `station:ID` or `server`. */
  actor: z.string(),
  action: z.string(),
  fair_id: z.string().nullable(),
  /** Id of what it was done to; never a name. */
  subject: z.string().nullable(),
  /** `done` or the code of the refusal. */
  outcome: z.string(),
})
export type AuditEntry = z.infer<typeof entrySchema>

/** Everything privileged that was done or refused. Entries are only ever added. */
export const audit = {
  add: async (tx: SqlRunner, entry: AuditEntry) =>
    tx.change(
      'INSERT INTO audit (entry_id, at, actor, action, fair_id, subject, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [entry.entry_id, entry.at, entry.actor, entry.action, entry.fair_id, entry.subject, entry.outcome],
    ),
  /** Newest first, older than the entry named. */
  page: async (tx: SqlRunner, before: string, limit: number) =>
    readRows(
      entrySchema,
      await tx.rows('SELECT * FROM audit WHERE entry_id < $1 ORDER BY entry_id DESC LIMIT $2', [before, limit]),
    ),
}
