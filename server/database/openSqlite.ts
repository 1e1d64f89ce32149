import { DatabaseSync } from 'node:sqlite'
import type { Database, SqlRunner } from './database.ts'
import { lockDatabaseFile } from './lockDatabaseFile.ts'
import { sqliteRunner } from './sqliteRunner.ts'
import { takeTurns } from './takeTurns.ts'
import { trackStatements } from './trackStatements.ts'

/**
 * SQLite in this process: the default for one office, and what a venue's hub runs. Every commit waits for the disk
 * (synchronous=FULL). One connection writes and one reads; on each of them whole transactions take turns, and thanks to
 * the write-ahead log neither waits for the other.
 * @throws {DatabaseInUse} when another process holds the file.
 */
export function openSqlite(path: string): Database {
  const release = lockDatabaseFile(path)
  const writing = open(path, ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON'])
  const reading = open(path, ['query_only=ON'])
  const writer = oneAtATime(writing)
  const reader = oneAtATime(reading)
  return {
    dialect: 'sqlite',
    among: sqliteRunner(reading).among,
    rows: async (sql, values) => reader(async (runner) => runner.rows(sql, values)),
    lookUp: async (target, asked) => reader(async (runner) => runner.lookUp(target, asked)),
    change: async (sql, values) => writer(async (runner) => runner.change(sql, values)),
    insert: async (target, rows) =>
      writer(async (runner) => within(writing, 'BEGIN IMMEDIATE', async () => runner.insert(target, rows))),
    script: async (sql) => writer(async (runner) => runner.script(sql)),
    transaction: async (work) =>
      writer(async (runner) =>
        within(writing, 'BEGIN IMMEDIATE', async () => {
          const tracked = trackStatements(runner)
          const result = await work(tracked.runner)
          await tracked.settled()
          return result
        }),
      ),
    snapshot: async (work) => reader(async (runner) => within(reading, 'BEGIN', async () => work(runner))),
    close: async () => {
      await reader(async () => closeOnce(reading))
      await writer(async () => closeOnce(writing))
      release()
    },
  }
}

/** The same file for reading, beside the process that serves it: for backups. */
export function openSqliteReader(path: string): Pick<Database, 'snapshot' | 'close'> {
  const connection = new DatabaseSync(path, { readOnly: true })
  const runner = sqliteRunner(connection)
  return {
    snapshot: async (work) => within(connection, 'BEGIN', async () => work(runner)),
    close: async () => connection.close(),
  }
}

function open(path: string, pragmas: readonly string[]): DatabaseSync {
  const connection = new DatabaseSync(path)
  for (const pragma of ['busy_timeout=5000', ...pragmas]) connection.exec(`PRAGMA ${pragma}`)
  return connection
}

function oneAtATime(connection: DatabaseSync): <T>(work: (runner: SqlRunner) => Promise<T>) => Promise<T> {
  const runner = sqliteRunner(connection)
  const inTurn = takeTurns()
  return async (work) => inTurn(async () => work(runner))
}

/** A writer takes its lock at once (IMMEDIATE); a reader's moment is that of its first statement. */
async function within<T>(
  connection: DatabaseSync,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  work: () => Promise<T>,
): Promise<T> {
  connection.exec(begin)
  try {
    const result = await work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

function closeOnce(connection: DatabaseSync): void {
  if (connection.isOpen) connection.close()
}
