import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { z } from 'zod'
import { wireOpSchema } from '#shared/sync/protocol.ts'
import type { DatabaseKind } from '#tests/server/testDatabases.ts'

/** PostgreSQL spells a bigint as text. */
const number = z.coerce.number()
const logRow = z.object({
  seq: number,
  stamp: z.string(),
  op: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(wireOpSchema),
})
const verdictRow = z.object({ op_id: z.string(), status: z.string(), seq: number.nullable() })

/** One fair as it lies in the server's tables, read past the server. */
export interface ServerFacts {
  readonly log: readonly z.infer<typeof logRow>[]
  readonly verdicts: readonly z.infer<typeof verdictRow>[]
}

const logQuery = 'SELECT seq, stamp, op FROM log WHERE fair_id = $1 ORDER BY seq'
const lengthQuery = 'SELECT count(*) AS length FROM log WHERE fair_id = $1'
const verdictQuery = 'SELECT op_id, status, seq FROM verdicts WHERE fair_id = $1'

/** How many entries the fair's log has. */
export async function readLength(kind: DatabaseKind, location: string, fairId: string): Promise<number> {
  const [rows] = await readerOf(kind, location)([lengthQuery], fairId)
  return z.tuple([z.object({ length: number })]).parse(rows)[0].length
}

export async function readFacts(kind: DatabaseKind, location: string, fairId: string): Promise<ServerFacts> {
  const [log, verdicts] = await readerOf(kind, location)([logQuery, verdictQuery], fairId)
  return { log: z.array(logRow).parse(log), verdicts: z.array(verdictRow).parse(verdicts) }
}

const readerOf = (kind: DatabaseKind, location: string): Read =>
  kind === 'sqlite' ? readSqlite(location) : readPostgres(location)

type Read = (queries: readonly string[], fairId: string) => Promise<unknown[]>

const readSqlite =
  (path: string): Read =>
  async (queries, fairId) => {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      return queries.map((query) => database.prepare(query.replace('$1', '?')).all(fairId))
    } finally {
      database.close()
    }
  }

const readPostgres =
  (url: string): Read =>
  async (queries, fairId) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      const results: unknown[] = []
      for (const query of queries) results.push((await client.query(query, [fairId])).rows)
      return results
    } finally {
      await client.end()
    }
  }
