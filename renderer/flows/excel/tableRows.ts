import { importLimits } from '#shared/import/limits.ts'
import type { Cell } from '#shared/import/sheet.ts'
import type { DraftRow, VerticalMerge } from './finishSheets.ts'

/** What one cell of a table takes up; both from 1. */
export interface Span {
  readonly columns: number
  readonly rows: number
}

/**
 * Lays out a table whose cells say only how many columns and rows they take up, as web pages and XML spreadsheets do.
 * Holds at most one row and one column more than the limits allow, whatever the spans say.
 */
export class TableRows {
  readonly rows: DraftRow[] = []
  readonly merges: VerticalMerge[] = []
  /** For each column the last row that a cell from above takes up. */
  readonly #taken: number[] = []
  #row = 0
  #column = 0
  #cells: (Cell | undefined)[] = []
  #isHidden = false

  get isFull(): boolean {
    return this.rows.length > importLimits.rows + 1
  }

  /** `row` from 1; without it the one below the last. */
  startRow(isHidden: boolean, row = this.#row + 1): void {
    this.#row = Math.max(row, this.#row + 1)
    this.#column = 0
    this.#cells = []
    this.#isHidden = isHidden
  }

  /** `column` from 0; without it the next free one. */
  addCell(cell: Cell | undefined, span: Span, column?: number): void {
    this.#column = Math.max(this.#column, column ?? 0)
    while ((this.#taken[this.#column] ?? -1) >= this.#row) this.#column += 1
    const columns = Math.min(span.columns, importLimits.columns + 1)
    const last = this.#row + span.rows - 1
    if (cell !== undefined && this.#column <= lastColumn) this.#cells[this.#column] = cell
    if (span.rows > 1) {
      const end = Math.min(this.#column + columns, importLimits.columns + 1)
      for (let taken = this.#column; taken < end; taken += 1) this.#taken[taken] = last
      if (columns === 1) this.merges.push({ column: this.#column, first: this.#row, last })
    }
    this.#column += columns
  }

  endRow(): void {
    if (this.#cells.length > 0 && !this.isFull)
      this.rows.push({ row: this.#row, cells: this.#cells, isHidden: this.#isHidden })
    this.#cells = []
  }

  /** Goes on below the last row. */
  get nextRow(): number {
    return this.#row + 1
  }
}

/** As far as Excel goes; a cell further right doesn't exist there either. */
const lastColumn = 16_383
const lastRow = 1_048_576

/** A number of columns or rows as it is written in an attribute. */
export function countOf(text: string | undefined): number {
  const count = Number.parseInt(text ?? '1', 10)
  return count >= 1 ? Math.min(count, lastRow) : 1
}
