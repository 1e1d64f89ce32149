import { z } from 'zod'
import type { ColumnType, SqlRunner } from './database.ts'

const columnRow = z.object({ name: z.string(), type: z.enum(['text', 'bigint']) })

/** The columns that a table has in this database, with their types. */
export async function columnsOf(tx: SqlRunner, table: string): Promise<Record<string, ColumnType>> {
  const sql =
    tx.dialect === 'sqlite'
      ? 'SELECT name, lower(type) AS type FROM pragma_table_info($1)'
      : `SELECT column_name AS name, data_type AS type FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`
  const columns = z.array(columnRow).parse(await tx.rows(sql, [table]))
  return Object.fromEntries(columns.map(({ name, type }) => [name, type]))
}
