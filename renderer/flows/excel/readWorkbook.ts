import { type CellObject, type DenseWorkSheet, type Range, read, type WorkSheet } from 'xlsx'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { importLimits } from '#shared/import/limits.ts'
import type { Cell, Sheet, SheetRow } from '#shared/import/sheet.ts'

/**
 * All sheets of an .xlsx file that checkFile let through. Formulas count by the value that the spreadsheet saved with
 * them, and text that begins with = is text. Errors: IMPORT_UNREADABLE, IMPORT_TOO_MANY_ROWS {sheet, max},
 * IMPORT_TOO_MANY_COLUMNS {sheet, row, max}.
 */
export function readWorkbook(bytes: Uint8Array): Result<readonly Sheet[]> {
  const sheets: Sheet[] = []
  for (const [index, named] of (openSheets(bytes) ?? []).entries()) {
    const parsed = readSheet(named, index + 1)
    if (!parsed.ok) return parsed
    sheets.push(parsed.value)
  }
  return sheets.length === 0 ? fail('IMPORT_UNREADABLE') : ok(sheets)
}

type DenseSheet = WorkSheet & Pick<DenseWorkSheet, '!data'>

interface NamedSheet {
  readonly name: string
  readonly sheet: DenseSheet
  readonly epoch: Epoch
}

/** Serial number of 1 January 1970 in the workbook's date system; the second is that of old Macintosh Excel. */
type Epoch = 25569 | 24107

/** Undefined when the library gives up: it throws plain errors of many kinds on damaged files. */
function openSheets(bytes: Uint8Array): readonly NamedSheet[] | undefined {
  try {
    const workbook = read(bytes, {
      dense: true,
      // Formatted text of every cell would double the memory; the few formats that matter are read from the value.
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      sheetRows: importLimits.rows + importLimits.headerRows + 1,
    })
    const epoch = workbook.Workbook?.WBProps?.date1904 === true ? 24107 : 25569
    return workbook.SheetNames.flatMap((name) => {
      const sheet = workbook.Sheets[name]
      return sheet !== undefined && isDense(sheet) ? [{ name, sheet, epoch }] : []
    })
  } catch {
    return undefined
  }
}

const isDense = (sheet: WorkSheet): sheet is DenseSheet => '!data' in sheet

function readSheet({ name, sheet, epoch }: NamedSheet, number: number): Result<Sheet> {
  const rows: SheetRow[] = []
  const merged = mergedColumns(sheet['!merges'] ?? [])
  let above: SheetRow | undefined
  for (const [index, source] of sheet['!data'].entries()) {
    const cells = readCells(source, epoch)
    const row: SheetRow = { row: index + 1, cells: fillMerged(cells, merged.get(index), above) }
    if (row.cells.length > importLimits.columns) {
      return fail('IMPORT_TOO_MANY_COLUMNS', { sheet: number, row: row.row, max: importLimits.columns })
    }
    above = row
    if (row.cells.some((cell) => cell !== undefined)) rows.push(row)
  }
  if (rows.length > importLimits.rows + importLimits.headerRows) {
    return fail('IMPORT_TOO_MANY_ROWS', { sheet: number, max: importLimits.rows })
  }
  return ok({ number, name, rows })
}

/** Without the empty cells at the end, which are often only formatted. */
function readCells(source: readonly (CellObject | undefined)[] = [], epoch: Epoch): (Cell | undefined)[] {
  const cells = Array.from(source, (cell) => readCell(cell, epoch))
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1)
}

function readCell(cell: CellObject | undefined, epoch: Epoch): Cell | undefined {
  if (cell?.v === undefined) return undefined
  switch (cell.t) {
    case 'n':
      return readNumber(Number(cell.v), String(cell.z ?? ''), epoch)
    case 'b':
      return { kind: 'flag', text: cell.v === true ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: '' }
    case 'd':
      return { kind: 'date', text: String(cell.v) }
    case 's':
      return String(cell.v).trim() === '' ? undefined : { kind: 'text', text: String(cell.v) }
    default:
      return undefined
  }
}

/** More digits than this are rounded by the spreadsheet before anyone can read them. */
const exactDigits = 15

function readNumber(value: number, format: string, epoch: Epoch): Cell {
  if (isDateFormat(format) && value >= 0 && value < lastSerial)
    return { kind: 'date', text: new Date((value - epoch) * dayMs).toISOString().slice(0, 10) }
  if (!Number.isInteger(value)) return { kind: 'number', text: String(value) }
  const digits = Math.abs(value).toFixed(0)
  if (digits.length > exactDigits) return { kind: 'number', text: value.toExponential() }
  // A format of zeros only is how leading zeros of a number are kept: 00000000 shows 20231 as 00020231.
  return {
    kind: 'number',
    text: /^0+$/.test(format) && value >= 0 ? digits.padStart(format.length, '0') : String(value),
  }
}

const dayMs = 24 * 60 * 60 * 1000
/** The day after 31 December 9999, the last that a spreadsheet knows. */
const lastSerial = 2_958_466

/** Whether a number format (ECMA-376, 18.8.31) shows a day; colours, literals and "General" have such letters too. */
const isDateFormat = (format: string): boolean =>
  /[yd]|m(?!:)/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''))

/** For each row from 0, the columns whose cell is merged with the one above. */
function mergedColumns(merges: readonly Range[]): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, number[]>()
  for (const { s, e } of merges) {
    // A merge over several columns is a title, not a value that its rows share.
    if (s.c !== e.c) continue
    for (let row = s.r + 1; row <= Math.min(e.r, importLimits.rows); row += 1) {
      const list = columns.get(row) ?? []
      list.push(s.c)
      columns.set(row, list)
    }
  }
  return columns
}

function fillMerged(
  cells: (Cell | undefined)[],
  columns: readonly number[] | undefined,
  above: SheetRow | undefined,
): readonly (Cell | undefined)[] {
  for (const column of columns ?? []) {
    const value = above?.cells[column]
    if (cells[column] === undefined && value !== undefined) cells[column] = value
  }
  return cells
}
