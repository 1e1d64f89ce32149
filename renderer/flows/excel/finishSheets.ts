import { fail, ok, type Result } from '#shared/errors/result.ts'
import { importLimits } from '#shared/import/limits.ts'
import type { Cell, Sheet, SheetRow } from '#shared/import/sheet.ts'

/** A sheet as its format holds it: rows in order, perhaps blank, perhaps too many. Cells may be missing at any place. */
export interface DraftSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly DraftRow[]
  readonly merges: readonly VerticalMerge[]
}

export interface DraftRow {
  /** From 1. */
  readonly row: number
  readonly cells: readonly (Cell | undefined)[]
  readonly isHidden: boolean
}

/** Cells of one column that were merged into one. A merge over several columns is a title and shares nothing. */
export interface VerticalMerge {
  /** From 0. */
  readonly column: number
  /** From 1, both included. */
  readonly first: number
  readonly last: number
}

/**
 * Numbers the sheets by their tabs, leaves out what is blank, shares merged values downwards and keeps to the limits.
 * Hidden sheets come last: what was put out of sight is seldom what was sent. Errors: IMPORT_UNREADABLE without a
 * sheet, IMPORT_TOO_MANY_ROWS {sheet, max}, IMPORT_TOO_MANY_COLUMNS {sheet, row, max}, IMPORT_TOO_MANY_CELLS {max}.
 */
export function finishSheets(drafts: readonly DraftSheet[]): Result<readonly Sheet[]> {
  const sheets: Sheet[] = []
  let cellCount = 0
  for (const [index, draft] of drafts.entries()) {
    const finished = finishSheet(draft, index + 1)
    if (!finished.ok) return finished
    sheets.push(finished.value)
    cellCount += finished.value.rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (cellCount > importLimits.cells) return fail('IMPORT_TOO_MANY_CELLS', { max: importLimits.cells })
  }
  const isHidden = (sheet: Sheet) => drafts[sheet.number - 1]?.isHidden === true
  const ordered = [...sheets.filter((sheet) => !isHidden(sheet)), ...sheets.filter(isHidden)]
  return ordered.length === 0 ? fail('IMPORT_UNREADABLE') : ok(ordered)
}

interface OpenRow {
  readonly row: number
  readonly cells: (Cell | undefined)[]
  readonly isHidden: boolean
}

function finishSheet({ name, rows, merges }: DraftSheet, number: number): Result<Sheet> {
  const open: OpenRow[] = []
  for (const { row, cells, isHidden } of rows) {
    const trimmed = trimCells(cells)
    if (trimmed.length > importLimits.columns)
      return fail('IMPORT_TOO_MANY_COLUMNS', { sheet: number, row, max: importLimits.columns })
    if (trimmed.length > 0) open.push({ row, cells: trimmed, isHidden })
    if (open.length > importLimits.rows + 1)
      return fail('IMPORT_TOO_MANY_ROWS', { sheet: number, max: importLimits.rows })
  }
  shareMerged(open, merges)
  return ok({
    number,
    name,
    rows: open.map(({ row, cells, isHidden }): SheetRow => (isHidden ? { row, cells, isHidden } : { row, cells })),
  })
}

/** Without the empty cells at the end, which are often only formatted; holes are filled with undefined. */
function trimCells(cells: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  const length = cells.findLastIndex((cell) => cell !== undefined) + 1
  return Array.from({ length }, (_, index) => cells[index])
}

/** Only rows with something of their own get the shared value: a row that is nothing but merged away is no row. */
function shareMerged(rows: readonly OpenRow[], merges: readonly VerticalMerge[]): void {
  // Merges that a program wrote don't overlap; those of a file made to keep us busy end here.
  let left = importLimits.cells
  for (const { column, first, last } of merges) {
    if (column >= importLimits.columns || left <= 0) continue
    const start = firstAtOrAfter(rows, first)
    const top = rows[start]
    const value = top?.row === first ? top.cells[column] : undefined
    if (value === undefined) continue
    for (let index = start + 1; (rows[index]?.row ?? Number.POSITIVE_INFINITY) <= last && left > 0; index += 1) {
      const cells = rows[index]?.cells ?? []
      while (cells.length < column) cells.push(undefined)
      cells[column] ??= value
      left -= 1
    }
  }
}

function firstAtOrAfter(rows: readonly OpenRow[], row: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}
