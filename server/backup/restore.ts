import { createHash } from 'node:crypto'
import { columnsOf } from '../database/columnsOf.ts'
import type { Database, InsertTarget, SqlRunner } from '../database/database.ts'
import { backedUpTables } from './backedUpTables.ts'
import { type BackupLine, backupLine } from './backupLine.ts'
import { linesOf } from './linesOf.ts'

type Row = Readonly<Record<string, string | number | null>>
const page = 500
const rowsAtOnce = new Map(backedUpTables.map(({ name, rowsAtOnce: most = page }) => [name, most]))

/** The whole backup or nothing, into an empty database. */
export async function restore(
  database: Database,
  file: string,
): Promise<{ readonly rows: number } | { readonly problem: string }> {
  const problem = await findProblem(file)
  if (problem !== undefined) return { problem }
  return database.transaction(async (tx) => {
    for (const { name } of backedUpTables)
      if ((await tx.rows(`SELECT 1 AS one FROM ${name} LIMIT 1`)).length > 0)
        return { problem: 'The database is not empty; a backup is restored into an empty one.' }
    return { rows: await insertRows(tx, file) }
  })
}

/** Reads the file once to its end before anything is written. */
async function findProblem(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  const seen: { rows: number; end: Extract<BackupLine, { end: true }> | undefined; hasHeader: boolean } = {
    rows: 0,
    end: undefined,
    hasHeader: false,
  }
  const known = new Set(backedUpTables.map(({ name }) => name))
  try {
    for await (const text of linesOf(file)) {
      const line = backupLine.parse(JSON.parse(text))
      if ('format' in line) seen.hasHeader = true
      else if ('end' in line) seen.end = line
      else if (!known.has(line.table)) return 'The backup was made by a newer version of the server.'
      else {
        hash.update(`${text}\n`)
        seen.rows += 1
      }
    }
  } catch {
    return 'This is not a whole backup of FairDesk’s server.'
  }
  if (!seen.hasHeader || seen.end === undefined) return 'This is not a whole backup of FairDesk’s server.'
  const isSame = seen.end.rows === seen.rows && seen.end.sha256 === hash.digest('hex')
  return isSame ? undefined : 'The backup was changed or damaged: its checksum is another.'
}

async function insertRows(tx: SqlRunner, file: string): Promise<number> {
  const counted = { rows: 0 }
  let target: InsertTarget | undefined
  let rows: Row[] = []
  const flush = async () => {
    if (target === undefined) return
    const names = Object.keys(target.columns)
    await tx.insert(
      target,
      rows.map((row) => names.map((name) => row[name] ?? null)),
    )
    counted.rows += rows.length
    rows = []
  }
  for await (const text of linesOf(file)) {
    const line = backupLine.parse(JSON.parse(text))
    if (!('table' in line)) continue
    if (line.table !== target?.table || rows.length === rowsAtOnce.get(line.table)) await flush()
    if (line.table !== target?.table) target = { table: line.table, columns: await columnsOf(tx, line.table) }
    rows.push(line.row)
  }
  await flush()
  return counted.rows
}
