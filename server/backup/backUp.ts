import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database, SqlRow, SqlRunner, SqlValue } from '../database/database.ts'
import { type BackedUpTable, backedUpTables } from './backedUpTables.ts'
import { type BackupLine, backupVersion } from './backupLine.ts'

const page = 2000

/** Writes everything of one moment; the file has its name only once it is whole and on the disk. */
export async function backUp(
  database: Pick<Database, 'snapshot'>,
  file: string,
  nowMs: number,
): Promise<{ rows: number }> {
  const part = `${file}.part`
  const counted = { rows: 0 }
  await database.snapshot(async (tx) => {
    await pipeline(linesOf(tx, nowMs, counted), createGzip(), createWriteStream(part, { mode: 0o600 }))
  })
  await sync(part)
  await rename(part, file)
  return counted
}

async function* linesOf(tx: SqlRunner, nowMs: number, counted: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const say = (line: BackupLine): string => `${JSON.stringify(line)}\n`
  yield say({ format: 'fairdesk-backup', version: backupVersion, madeAt: nowMs })
  for (const table of backedUpTables) {
    for await (const row of rowsOf(tx, table)) {
      const text = `${JSON.stringify({ table: table.name, row })}\n`
      hash.update(text)
      counted.rows += 1
      yield text
    }
  }
  yield say({ end: true, rows: counted.rows, sha256: hash.digest('hex') })
}

async function* rowsOf(tx: SqlRunner, { name, key, rowsAtOnce = page }: BackedUpTable): AsyncGenerator<SqlRow> {
  const order = key.join(', ')
  const places = key.map((_, index) => `$${index + 1}`).join(', ')
  let after: readonly SqlValue[] | null = null
  for (;;) {
    const where: string = after === null ? '' : `WHERE (${order}) > (${places})`
    const found: readonly SqlRow[] = await tx.rows(
      `SELECT * FROM ${name} ${where} ORDER BY ${order} LIMIT ${rowsAtOnce}`,
      after ?? [],
    )
    yield* found
    const last = found.at(-1)
    if (last === undefined || found.length < rowsAtOnce) return
    after = key.map((column) => keyValue(last[column]))
  }
}

function keyValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError('a key is a text or a number')
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}
