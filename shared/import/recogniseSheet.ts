import { fail, ok, type Result } from '../errors/result.ts'
import { isGuideSheet } from './guideSheets.ts'
import { type ImportColumn, type ImportKind, importColumns, importKinds, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'
import { type HeaderMatch, matchHeaders } from './matchHeaders.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** One column of the file as it was understood. */
export interface MappedColumn {
  /** From 0. */
  readonly index: number
  readonly header: string
  /** Null when nobody knows the header; the column is left out of the import. */
  readonly column: ImportColumn | null
  /** The first few values below the header. */
  readonly examples: readonly string[]
}

/** What a sheet turned out to be. */
export interface RecognisedSheet {
  readonly kind: ImportKind
  readonly headerRow: number
  readonly mapping: readonly MappedColumn[]
  /** The rows below the header. */
  readonly rows: readonly SheetRow[]
}

const exampleCount = 3

/**
 * Finds the header row among the first rows, under titles and notes, and what the rows below it are. `wanted` narrows
 * it to one kind. Errors: IMPORT_SHEET_EMPTY, IMPORT_HEADERS_UNKNOWN {sheet, lastRow}, IMPORT_NAME_COLUMN_MISSING
 * {sheet, row, field}, IMPORT_NO_ROWS {sheet, row}, all with the sheet's number.
 */
export function recogniseSheet(sheet: Sheet, wanted?: ImportKind): Result<RecognisedSheet> {
  const last = isGuideSheet(sheet.name) ? undefined : sheet.rows.at(-1)
  if (last === undefined) return fail('IMPORT_SHEET_EMPTY', { sheet: sheet.number })
  const candidates = (wanted === undefined ? importKinds : [wanted]).flatMap((kind) => bestHeader(sheet, kind) ?? [])
  const best = candidates.sort(byEvidence)[0]
  if (best === undefined) {
    return fail('IMPORT_HEADERS_UNKNOWN', { sheet: sheet.number, lastRow: Math.min(importLimits.headerRows, last.row) })
  }
  const { kind, row: headerRow } = best
  if (!best.hasName)
    return fail('IMPORT_NAME_COLUMN_MISSING', { sheet: sheet.number, row: headerRow, field: nameColumnId[kind] })
  const rows = sheet.rows.filter((row) => row.row > headerRow)
  if (rows.length === 0) return fail('IMPORT_NO_ROWS', { sheet: sheet.number, row: headerRow })
  return ok({ kind, headerRow, mapping: mapColumns(best, rows), rows })
}

interface Header {
  readonly kind: ImportKind
  readonly row: number
  readonly texts: readonly string[]
  readonly match: HeaderMatch
  readonly hasName: boolean
}

function bestHeader(sheet: Sheet, kind: ImportKind): Header | undefined {
  return sheet.rows
    .filter((row) => row.row <= importLimits.headerRows)
    .map((row): Header => {
      const texts = Array.from(row.cells, (cell) => cell?.text ?? '')
      const match = matchHeaders(texts, importColumns[kind])
      return {
        kind,
        row: row.row,
        texts,
        match,
        hasName: match.columns.some((column) => column?.id === nameColumnId[kind]),
      }
    })
    .filter((header) => header.match.score > 0)
    .sort(byEvidence)[0]
}

const byEvidence = (a: Header, b: Header): number =>
  Number(b.hasName) - Number(a.hasName) || b.match.score - a.match.score || a.row - b.row

function mapColumns(header: Header, rows: readonly SheetRow[]): readonly MappedColumn[] {
  const width = Math.max(header.texts.length, ...rows.slice(0, 50).map((row) => row.cells.length))
  return Array.from({ length: width }, (_, index) => {
    const examples: string[] = []
    for (const row of rows) {
      const text = row.cells[index]?.text
      if (text !== undefined) examples.push(text)
      if (examples.length === exampleCount) break
    }
    return { index, header: header.texts[index] ?? '', column: header.match.columns[index] ?? null, examples }
  }).filter((column) => column.header !== '' || column.examples.length > 0)
}
