import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts'
import { lockDatabaseFile } from './lockDatabaseFile.ts'
import { takeTurns } from './takeTurns.ts'

/**
 * SQLite in this process: the default for one office, and what a venue's hub runs. Every commit waits for the disk
 * (synchronous=FULL). The connection is one, so whole transactions take turns on it.
 * @throws {DatabaseInUse} when another process holds the file.
 */
export function openSqlite(path: string): Database {
  const release = lockDatabaseFile(path)
  const connection = new DatabaseSync(path)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000'])
    connection.exec(`PRAGMA ${pragma}`)
  const runner = runnerOn(connection)
  const inTurn = takeTurns()

  const transaction = async <T>(work: (tx: SqlRunner) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const result = await work(runner)
        connection.exec('COMMIT')
        return result
      } catch (error) {
        if (connection.isTransaction) connection.exec('ROLLBACK')
        throw error
      }
    })

  return {
    dialect: 'sqlite',
    rows: async (sql, values) => inTurn(async () => runner.rows(sql, values)),
    change: async (sql, values) => inTurn(async () => runner.change(sql, values)),
    script: async (sql) => inTurn(async () => runner.script(sql)),
    transaction,
    snapshot: transaction,
    close: async () =>
      inTurn(async () => {
        if (!connection.isOpen) return
        connection.close()
        release()
      }),
  }
}

function runnerOn(connection: DatabaseSync): SqlRunner {
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    // `$1` would be a name to SQLite; `?1` is a place.
    const statement = connection.prepare(sql.replace(/\$(\d+)/g, '?$1'))
    prepared.set(sql, statement)
    return statement
  }
  return {
    dialect: 'sqlite',
    rows: async (sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRow[]> =>
      prepare(sql).all(...values),
    change: async (sql, values = []) => Number(prepare(sql).run(...values).changes),
    script: async (sql) => connection.exec(sql),
  }
}
