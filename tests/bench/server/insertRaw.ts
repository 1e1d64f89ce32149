import { Pool } from 'pg'

type Row = Readonly<Record<string, unknown>>
const tables = { log: 'seq', verdicts: 'op_id' } as const
const rowsAtOnce = 500

/** What the server wrote of these fairs, in statements of 500 rows of one fair, as somebody would write it who checks nothing. */
export async function readRows(url: string, fairIds: readonly string[]): Promise<{ table: string; rows: Row[] }[]> {
  const pool = new Pool({ connectionString: url })
  const batches: { table: string; rows: Row[] }[] = []
  for (const [table, order] of Object.entries(tables)) {
    const sql = `SELECT * FROM ${table} WHERE fair_id = ANY($1) ORDER BY fair_id, ${order}`
    const { rows } = await pool.query<Row>(sql, [fairIds])
    for (const group of Map.groupBy(rows, (row) => row['fair_id']).values())
      for (let at = 0; at < group.length; at += rowsAtOnce)
        batches.push({ table, rows: group.slice(at, at + rowsAtOnce) })
  }
  await pool.end()
  return batches
}

/** Plain multi-row INSERTs, each its own transaction, so many at a time. @returns seconds. */
export async function insertRaw(
  url: string,
  batches: readonly { table: string; rows: readonly Row[] }[],
  atOnce: number,
): Promise<number> {
  const pool = new Pool({ connectionString: url, max: atOnce })
  // A connection that its database ends later says nothing about what was measured.
  pool.on('error', () => undefined)
  const ready = batches.map(({ table, rows }) => {
    const names = Object.keys(rows[0] ?? {})
    let place = 0
    const places = rows.map(() => `(${names.map(() => `$${(place += 1)}`).join(', ')})`)
    return {
      text: `INSERT INTO ${table} (${names.join(', ')}) VALUES ${places.join(', ')}`,
      values: rows.flatMap((row) => names.map((name) => row[name])),
    }
  })
  await Promise.all(Array.from({ length: atOnce }, async () => pool.query('SELECT 1')))
  const queue = ready.values()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const statement of queue) await pool.query(statement)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  await pool.end()
  return seconds
}
