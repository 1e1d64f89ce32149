import { z } from 'zod'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRow, readRows } from './readRows.ts'

const accountSchema = z.object({
  account_id: z.string(),
  name: z.string(),
  role: z.enum(officeRoles.ids),
  password_hash: z.string(),
  created_at: z.number(),
  disabled_at: z.number().nullable(),
})
export type AccountRow = z.infer<typeof accountSchema>

const columns = 'account_id, name, role, password_hash, created_at, disabled_at'

/** People of the office who may sign in to the console. */
export const accounts = {
  byName: async (tx: SqlRunner, name: string) =>
    readRow(accountSchema, await tx.rows(`SELECT ${columns} FROM accounts WHERE name = $1`, [name])),
  byId: async (tx: SqlRunner, accountId: string) =>
    readRow(accountSchema, await tx.rows(`SELECT ${columns} FROM accounts WHERE account_id = $1`, [accountId])),
  list: async (tx: SqlRunner) =>
    readRows(accountSchema, await tx.rows(`SELECT ${columns} FROM accounts ORDER BY name LIMIT 500`)),
  /** Changes of two people must not each rely on the other's account staying as it is. SQLite's transactions take turns. */
  lock: async (tx: SqlRunner) => {
    if (tx.dialect === 'postgres') await tx.script('LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE')
  },
  /** @returns whether the name was free. */
  add: async (tx: SqlRunner, row: AccountRow) =>
    (await tx.change(
      `INSERT INTO accounts (${columns}) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO NOTHING`,
      [row.account_id, row.name, row.role, row.password_hash, row.created_at, row.disabled_at],
    )) === 1,
  change: async (tx: SqlRunner, row: AccountRow) =>
    tx.change('UPDATE accounts SET role = $2, password_hash = $3, disabled_at = $4 WHERE account_id = $1', [
      row.account_id,
      row.role,
      row.password_hash,
      row.disabled_at,
    ]),
}
