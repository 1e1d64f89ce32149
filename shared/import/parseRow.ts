import type { AppError } from '../errors/result.ts'
import { cellReader } from './cellParsers.ts'
import type { CellReading } from './cellReading.ts'
import { columnRepair } from './columnRepair.ts'
import { type ImportColumn, payColumnId, requiredColumnIds, substituteIds } from './importColumns.ts'
import { isBlank, isPlaceholder } from './isBlank.ts'
import type { TableShape } from './mappedColumn.ts'
import type { RepairCell } from './repairCell.ts'
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
  /** Values that were left out or repaired while the row goes in. */
  readonly notes: readonly RowRemark[]
}

export interface RowOptions {
  /** Sensitive columns are read only when people agreed to that; else they are passed over. */
  readonly isSensitiveAllowed: boolean
  /** What a column would say that the table doesn't have, such as the kind of all its people. */
  readonly defaults: ReadonlyMap<string, unknown>
}

interface ReadColumn {
  readonly index: number
  readonly column: ImportColumn
  readonly read: (text: string) => CellReading
  readonly repair: RepairCell
}

/** Reads rows by the mapping of their table: every cell by the rule of its field, all faults of a row at once. */
export function rowParser(table: TableShape, options: RowOptions): (row: SheetRow) => ParsedRow {
  const columns = table.mapping.flatMap(({ index, column }): readonly ReadColumn[] =>
    column === null || isClosed(column, options)
      ? []
      : [{ index, column, read: cellReader(column), repair: columnRepair(column.id, index, table) }],
  )
  const substitutes = substituteIds[table.kind] ?? {}
  const required = requiredColumnIds[table.kind].map((id) => ({
    id,
    index: table.mapping.find((mapped) => mapped.column?.id === id)?.index ?? null,
  }))
  return (row) => {
    const values = new Map<string, unknown>(options.defaults)
    const faults: RowRemark[] = []
    const notes: RowRemark[] = []
    for (const { index, column, read, repair } of columns) {
      const cell = row.cells[index]
      const remark = (error: AppError): RowRemark => ({ row: row.row, column: index, error })
      if (cell?.kind === 'error') {
        faults.push(remark({ code: 'IMPORT_CELL_ERROR' }))
        continue
      }
      const repaired = repair(cell, row)
      if (repaired?.note != null) notes.push(remark(repaired.note))
      const text = withoutApostrophe(repaired?.text ?? cell?.text ?? '', column)
      if (isEmpty(text, column)) continue
      const { result, note } = read(text)
      if (result.ok) {
        if (column.id === payColumnId) fillPay(values, result.value)
        else values.set(column.id, result.value)
        if (note !== null) notes.push(remark(note))
      } else if (isDropped(result.error)) notes.push(remark(result.error))
      else faults.push(remark(result.error))
    }
    for (const { id, index } of required) {
      if (
        values.has(id) ||
        values.has(substitutes[id] ?? id) ||
        (index !== null && faults.some(({ column }) => column === index))
      )
        continue
      faults.push({ row: row.row, column: index, error: { code: 'IMPORT_VALUE_MISSING', details: { field: id } } })
    }
    return { row: row.row, values, faults, notes }
  }
}

/** Columns of their own for the lower and the upper pay say more than a text with both. */
function fillPay(values: Map<string, unknown>, pay: unknown): void {
  if (!Array.isArray(pay)) return
  const limits: readonly unknown[] = pay
  for (const [place, id] of ['position.salaryFrom', 'position.salaryTo'].entries()) {
    const limit = limits[place] ?? null
    if (limit !== null && !values.has(id)) values.set(id, limit)
  }
}

const isClosed = (column: ImportColumn, options: RowOptions): boolean =>
  column.field.sensitivity === 'sensitive' && !options.isSensitiveAllowed

/**
 * Words for nothing are no value where a value has a form or names something; for a flag they say no, and in remarks
 * they are what was written.
 */
function isEmpty(text: string, { id, field }: ImportColumn): boolean {
  if (isBlank(text)) return true
  if (field.input === 'flag' || id.startsWith('assistanceCase.')) return false
  return isPlaceholder(text) || (field.choices !== undefined && noChoice.test(text))
}

const noChoice = /^\s*(?:学历|专业)?(?:不限|不要求|无要求|不作要求|否|不是|非重点群体)\s*$/

/** Spreadsheets mark digits that shall stay text with an apostrophe, and some exports keep it. */
const withoutApostrophe = (text: string, { id }: ImportColumn): string =>
  /^['‘’`]/.test(text) && mayBeMarked.has(id) ? text.slice(1) : text

const mayBeMarked: ReadonlySet<string> = new Set([
  'attendee.phone',
  'attendee.studentNumber',
  'attendee.identityNumber',
  'attendee.graduationYear',
  'enterprise.creditCode',
  'enterprise.contactPhone',
  'university.code',
  'position.openings',
])

/** The row goes in without the cell. */
const isDropped = ({ code }: AppError): boolean => code === 'IMPORT_CHOICE_DROPPED' || code === 'IMPORT_NUMBER_DROPPED'
