import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type RecogniseOptions, recogniseTables } from '#shared/import/recogniseTables.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { FoundTable, ReadFile } from './importMessages.ts'

/** What a person can put right by saying which row is the header and what stands in each column. */
const isMendable = ({ error }: FoundTable): boolean =>
  error?.code === 'IMPORT_HEADERS_UNKNOWN' || error?.code === 'IMPORT_NAME_COLUMN_MISSING'

/** The tables of the file; when none of them can be imported, not even with help, why the first one cannot. */
export function describeTables(sheets: readonly Sheet[], options: RecogniseOptions): Result<ReadFile> {
  const tables = sheets.flatMap((sheet): readonly FoundTable[] => {
    const found = recogniseTables(sheet, options)
    const base = { sheet: sheet.number, sheetName: sheet.name }
    return found.ok
      ? found.value.map(({ table, kind, headerRow, rows }) => ({
          ...base,
          table,
          kind,
          headerRow,
          rowCount: rows.length,
          error: null,
        }))
      : [{ ...base, table: 1, kind: null, headerRow: 0, rowCount: sheet.rows.length, error: found.error }]
  })
  const good = tables.find(({ error }) => error === null) ?? tables.find(isMendable)
  const first = tables.find(({ rowCount }) => rowCount > 0) ?? tables[0]
  if (first === undefined) return fail('IMPORT_UNREADABLE')
  if (good === undefined) return first.error === null ? fail('IMPORT_UNREADABLE') : { ok: false, error: first.error }
  return ok({ tables, suggested: { sheet: good.sheet, table: good.table } })
}
