import { setImmediate } from 'node:timers/promises'
import { Pool, type PoolClient, TypeOverrides } from 'pg'
import type { ColumnType, Database, SqlRunner, SqlValue } from './database.ts'
import { listColumns, storable } from './listColumns.ts'
import { trackStatements } from './trackStatements.ts'

/** Object identifier of the type bigint: sequence numbers and milliseconds, all far below 2^53. */
const bigintOid = 20

/**
 * Every statement finds its rows by key, so plans that read whole tables are only ever chosen while tables are empty, and
 * would be kept when they no longer are. A plan made anew for each value costs more than most statements themselves.
 */
const planning = 'SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off'

interface PostgresOptions {
  readonly connections?: number
  /** How long is waited for a connection, made or free: less than a station waits for its answer. */
  readonly patienceMs?: number
}

/**
 * PostgreSQL 15 or newer: the central server's database. Statements are prepared once per connection and sent without
 * waiting for the ones before.
 */
export function openPostgres(url: string, { connections = 20, patienceMs = 10_000 }: PostgresOptions = {}): Database {
  const types = new TypeOverrides()
  types.setTypeParser(bigintOid, Number)
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    types,
    application_name: 'fairdesk-server',
    pipeline: true,
  })
  pool.on('connect', (client) => {
    // One that breaks between two statements of a transaction tells the next of them; it must not end the process either.
    client.on('error', () => undefined)
    // Where it fails, so does the first statement behind it.
    client.query(planning).catch(() => undefined)
  })
  // An idle connection that breaks (the database restarts) is replaced at the next use; it must not end the process.
  pool.on('error', () => undefined)
  const nameOf = statementNames()

  const within = async <T>(begin: string, work: (tx: SqlRunner) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      const { runner, settled, hasFailed } = trackStatements(runnerOn(client, nameOf))
      const began = runner.script(begin)
      began.catch(() => undefined)
      const result = await work(runner)
      // A statement that could not be sent has said so by now: it never reached PostgreSQL, which would commit the others.
      await setImmediate()
      if (hasFailed()) await settled()
      // COMMIT does not wait for answers: after a statement that failed there, PostgreSQL makes a ROLLBACK of it.
      const ended = client.query('COMMIT')
      ended.catch(() => undefined)
      await settled()
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
      const { shared, arrays, names, values } = listColumns(columns, rows)
      const given = shared === null ? names : [shared, ...names]
      const sql = `INSERT INTO ${table} (${Object.keys(columns).join(', ')})
        SELECT ${given.join(', ')} FROM unnest(${arrays.join(', ')}) AS given(${names.join(', ')}) ${conflict}`
      await query(sql, values)
    },
    lookUp: async ({ table, select, asked, on }, keys) => {
      if (keys.length === 0) return []
      const { shared, arrays, names, values } = listColumns(asked, keys)
      const [first = ''] = Object.keys(asked)
      // With one fair for all keys the database looks into one part of the table, not for each key into another.
      const condition = shared === null ? on : on.replaceAll(`asked.${first} `, `${shared} `)
      // OFFSET 0 keeps it a look-up by index for each key: the planner would turn it round and read a whole fair.
      const sql = `SELECT ${select} FROM unnest(${arrays.join(', ')}) AS asked(${names.join(', ')}),
        LATERAL (SELECT * FROM ${table} AS found WHERE ${condition} OFFSET 0) AS found`
      return (await query(sql, values)).rows
    },
    among: (column: string, place: string, type: ColumnType) => `${column} = ANY(${place}::${type}[])`,
    script: async (sql) => {
      await client.query(sql)
    },
  }
}

const bound = (value: SqlValue): unknown =>
  typeof value === 'object' && value !== null ? value.list.map(storable) : storable(value)

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
