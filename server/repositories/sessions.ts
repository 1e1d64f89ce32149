import { z } from 'zod'
import type { SqlRunner } from '../database/database.ts'
import { readRow } from './readRows.ts'

const sessionSchema = z.object({
  token_hash: z.string(),
  account_id: z.string(),
  created_at: z.number(),
  last_seen_at: z.number(),
  expires_at: z.number(),
})
export type SessionRow = z.infer<typeof sessionSchema>

/** Who is signed in; the token itself is only in the person's browser. */
export const sessions = {
  byHash: async (tx: SqlRunner, tokenHash: string) =>
    readRow(sessionSchema, await tx.rows('SELECT * FROM sessions WHERE token_hash = $1', [tokenHash])),
  add: async (tx: SqlRunner, row: SessionRow) =>
    tx.change(
      'INSERT INTO sessions (token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [row.token_hash, row.account_id, row.created_at, row.last_seen_at, row.expires_at],
    ),
  seen: async (tx: SqlRunner, tokenHash: string, at: number) =>
    tx.change('UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1', [tokenHash, at]),
  remove: async (tx: SqlRunner, tokenHash: string) =>
    tx.change('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]),
  removeOf: async (tx: SqlRunner, accountId: string) =>
    tx.change('DELETE FROM sessions WHERE account_id = $1', [accountId]),
  removeExpired: async (tx: SqlRunner, now: number) => tx.change('DELETE FROM sessions WHERE expires_at <= $1', [now]),
}
