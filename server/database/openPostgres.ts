import { Pool, type PoolClient, TypeOverrides } from 'pg'
import type { ColumnType, Database, SqlRunner, SqlValue } from './database.ts'
import { trackStatements } from './trackStatements.ts'

/** Object identifier of the type bigint: sequence numbers and milliseconds, all far below 2^53. */
const bigintOid = 20

/**
 * Every statement finds its rows by key, so plans that read whole tables are only ever chosen while tables are empty, and
 * would be kept when they no longer are. A plan made anew for each value costs more than most statements themselves.
 */
const planning = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off;
  SET enable_hashjoin = off; SET enable_mergejoin = off`

/**
 * PostgreSQL 15 or newer: the central server's database. Statements are prepared once per connection and sent without
 * waiting for the ones before.
 */
export function openPostgres(url: string, { connections = 20 }: { connections?: number } = {}): Database {
  const types = new TypeOverrides()
  types.setTypeParser(bigintOid, Number)
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types,
    application_name: 'fairdesk-server',
    pipeline: true,
  })
  pool.on('connect', (client) => {
    // Where it fails, so does the first statement behind it.
    client.query(planning).catch(() => undefined)
  })
  // An idle connection that breaks (the database restarts) is replaced at the next use; it must not end the process.
  pool.on('error', () => undefined)
  const nameOf = statementNames()

  const within = async <T>(begin: string, work: (tx: SqlRunner) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      const { runner, settled } = trackStatements(runnerOn(client, nameOf))
      const began = runner.script(begin)
      began.catch(() => undefined)
      const result = await work(runner)
      const ended = client.query('COMMIT')
      ended.catch(() => undefined)
      await settled()
      // What PostgreSQL makes of a COMMIT after a statement that failed.
      if ((await ended).command !== 'COMMIT') throw new Error('the transaction was rolled back')
      client.release()
      return result
    } catch (error) {
      // A connection on which not even ROLLBACK works is thrown away.
      const isBroken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      )
      client.release(isBroken)
      throw error
    }
  }

  return {
    ...runnerOn(pool, nameOf),
    transaction: async (work) => within('BEGIN', work),
    snapshot: async (work) => within('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    close: async () => {
      if (!pool.ended) await pool.end()
    },
  }
}

function runnerOn(client: Pool | PoolClient, nameOf: (sql: string) => string): SqlRunner {
  const query = async (sql: string, values: readonly unknown[]) =>
    client.query<Record<string, unknown>>({ name: nameOf(sql), text: sql, values: [...values] })
  return {
    dialect: 'postgres',
    rows: async (sql, values = []) => (await query(sql, values.map(bound))).rows,
    change: async (sql, values = []) => (await query(sql, values.map(bound))).rowCount ?? 0,
    insert: async ({ table, columns, conflict = '' }, rows) => {
      if (rows.length === 0) return
      const names = Object.keys(columns)
      const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`)
      const sql = `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')}) ${conflict}`
      await query(sql, columnsOf(names, rows))
    },
    lookUp: async ({ table, select, asked, on }, keys) => {
      if (keys.length === 0) return []
      const names = Object.keys(asked)
      const arrays = Object.values(asked).map((type, index) => `$${index + 1}::${type}[]`)
      const sql = `SELECT ${select} FROM unnest(${arrays.join(', ')}) AS asked(${names.join(', ')})
        JOIN ${table} AS found ON ${on}`
      return (await query(sql, columnsOf(names, keys))).rows
    },
    among: (column: string, place: string, type: ColumnType) => `${column} = ANY(${place}::${type}[])`,
    script: async (sql) => {
      await client.query(sql)
    },
  }
}

const bound = (value: SqlValue): unknown =>
  typeof value === 'object' && value !== null ? value.list.map(storable) : storable(value)

/** Each column of the rows as the text of an array; pg's own way through every value takes several times as long. */
const columnsOf = (
  names: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string[] => names.map((_, index) => `{${rows.map((row) => inArray(row[index])).join(',')}}`)

function inArray(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number') return String(value)
  return `"${storable(value).replace(/["\\]/g, '\\$&')}"`
}

/** PostgreSQL's text has no NUL; one that somebody sends on purpose is left out rather than failing the request. */
const storable = <T>(value: T): T | string =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value

/** A name for each statement's text, so that every connection plans it once. */
function statementNames(): (sql: string) => string {
  const names = new Map<string, string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}
