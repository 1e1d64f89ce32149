import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { SqlRow, SqlRunner, SqlValue } from './database.ts'

/** Statements on one connection, each prepared once. */
export function sqliteRunner(connection: DatabaseSync): SqlRunner {
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
    rows: async (sql, values = []): Promise<readonly SqlRow[]> => prepare(sql).all(...values.map(bound)),
    change: async (sql, values = []) => Number(prepare(sql).run(...values.map(bound)).changes),
    insert: async ({ table, columns, conflict = '' }, rows) => {
      const names = Object.keys(columns)
      const places = names.map(() => '?').join(', ')
      const statement = prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ${conflict}`)
      for (const row of rows) statement.run(...row)
    },
    lookUp: async ({ table, select, asked, on }, keys) => {
      const names = Object.keys(asked)
      const where = on.replace(/\basked\.(\w+)/g, (_, name: string) => `$${names.indexOf(name) + 1}`)
      const statement = prepare(`SELECT ${select} FROM ${table} AS found WHERE ${where}`)
      return keys.flatMap((key) => statement.all(...key))
    },
    among: (column, place) => `${column} IN (SELECT value FROM json_each(${place}))`,
    script: async (sql) => connection.exec(sql),
  }
}

const bound = (value: SqlValue): string | number | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value.list) : value
