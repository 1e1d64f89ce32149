import { DatabaseSync } from 'node:sqlite'

/** Another process already serves this database file. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'
}

/**
 * One process per file: caches, wake-ups and turns live in the process, so a second one would answer from a stale view.
 * The lock is an open transaction on a file beside it; the system drops it when the process ends, however it ends.
 * The database file itself stays readable, for backups while the server runs.
 * @returns the way to give it back.
 */
export function lockDatabaseFile(path: string): () => void {
  if (path === ':memory:') return () => undefined
  const lock = new DatabaseSync(`${path}.lock`)
  try {
    lock.exec('PRAGMA busy_timeout=0; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new DatabaseInUse('another process holds the database file')
  }
  return () => lock.close()
}
