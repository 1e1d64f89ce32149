import type { Database } from './database.ts'
import { openPostgres } from './openPostgres.ts'
import { openSqlite } from './openSqlite.ts'

/** `postgres://...` or the path of a SQLite file. */
export const openDatabase = (location: string): Database =>
  isPostgresUrl(location) ? openPostgres(location) : openSqlite(location)

export const isPostgresUrl = (location: string): boolean => /^postgres(ql)?:\/\//.test(location)
