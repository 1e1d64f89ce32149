import type { AppError } from '../errors/result.ts'
import { normaliseText } from '../identifiers/normaliseText.ts'
import { parseCell } from './cellParsers.ts'
import { type ImportColumn, type ImportKind, importColumns } from './importColumns.ts'
import type { MappedColumn } from './recogniseSheet.ts'
import type { SheetRow } from './sheet.ts'

/** Something about one cell, or about the whole row when `column` is null. Holds no value of the cell. */
export interface RowRemark {
  /** As in Excel. */
  readonly row: number
  /** From 0. */
  readonly column: number | null
  readonly error: AppError
}

export interface ParsedRow {
  readonly row: number
  /** By the id of the import column; empty cells are absent. */
  readonly values: ReadonlyMap<string, unknown>
  /** Any of these keeps the row out. */
  readonly faults: readonly RowRemark[]
  /** Values that were left out while the row goes in. */
  readonly notes: readonly RowRemark[]
}

export interface ParseOptions {
  /** Identity numbers and key groups are read only when people agreed to that; else the columns are passed over. */
  readonly isSensitiveAllowed: boolean
  /** What a column would say that the sheet doesn't have, such as the kind of all its people. */
  readonly defaults: ReadonlyMap<string, unknown>
}

/** Reads one row by the mapping: every cell by the rule of its field, all faults of the row at once. */
export function parseRow(
  row: SheetRow,
  kind: ImportKind,
  mapping: readonly MappedColumn[],
  options: ParseOptions,
): ParsedRow {
  const values = new Map<string, unknown>(options.defaults)
  const faults: RowRemark[] = []
  const notes: RowRemark[] = []
  for (const { index, column } of mapping) {
    const cell = row.cells[index]
    if (column === null || cell === undefined || isClosed(column, options)) continue
    const remark = (error: AppError): RowRemark => ({ row: row.row, column: index, error })
    if (cell.kind === 'error') {
      faults.push(remark({ code: 'IMPORT_CELL_ERROR' }))
      continue
    }
    if (isBlank(cell.text)) continue
    const parsed = parseCell(column, cell.text)
    if (parsed.ok) values.set(column.id, parsed.value)
    else if (parsed.error.code === 'IMPORT_CHOICE_DROPPED') notes.push(remark(parsed.error))
    else faults.push(remark(parsed.error))
  }
  return { row: row.row, values, faults: [...faults, ...missing(row, kind, mapping, values, faults)], notes }
}

/** What must stand in every row of the kind; positions are a part that enterprise rows may lack. */
function missing(
  row: SheetRow,
  kind: ImportKind,
  mapping: readonly MappedColumn[],
  values: ReadonlyMap<string, unknown>,
  faults: readonly RowRemark[],
): readonly RowRemark[] {
  return importColumns[kind]
    .filter((column) => column.field.isRequired && column.id.startsWith(`${kind}.`) && !values.has(column.id))
    .flatMap((column) => {
      const index = mapping.find((mapped) => mapped.column?.id === column.id)?.index ?? null
      const isSaid = faults.some((fault) => fault.column === index && index !== null)
      return isSaid
        ? []
        : [{ row: row.row, column: index, error: { code: 'IMPORT_VALUE_MISSING', details: { field: column.id } } }]
    })
}

const isClosed = (column: ImportColumn, options: ParseOptions): boolean =>
  column.field.sensitivity === 'sensitive' && !options.isSensitiveAllowed

/** Spaces, and the dashes that people type into cells that have no value. */
const isBlank = (text: string): boolean => /^[-\u2013\u2014/]*$/.test(normaliseText(text))
