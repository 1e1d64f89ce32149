/** What a cell holds. Text is always text, whatever it begins with; days are YYYY-MM-DD, instants ISO 8601 in UTC. */
export type CellValue = string | number | null

/**
 * How a value is written and shown.
 * - `text`: as typed, also where it is made of digits or begins like a formula.
 * - `number`: plain digits, such as a year; `count`: with thousands separators.
 * - `day`, `instant`: real dates; an instant by the clock on the wall of the fair.
 */
export type CellFormat = 'text' | 'number' | 'count' | 'day' | 'instant'

export interface TableColumn {
  readonly header: string
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly format: CellFormat
}

/** A list of one row per thing under one header row: it can be filtered, and can have hundreds of thousands of rows. */
export interface TableSheet {
  readonly type: 'table'
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rowCount: number
  /** The cells of a row, by its index from 0. Made when it is written, so that no list is held twice. */
  readonly rowAt: (index: number) => readonly CellValue[]
}

/** How a cell of a page looks. `check` is a difference that should be 0. */
export type PageLook =
  | 'title'
  | 'sentence'
  | 'heading'
  | 'label'
  | 'part'
  | 'count'
  | 'total'
  | 'check'
  | 'text'
  | 'day'
  | 'dayHeading'

export interface PageCell {
  readonly look: PageLook
  readonly value: CellValue
  /** Computes `value` anew in the spreadsheet program; without a leading =. Only ever made of cell addresses. */
  readonly formula?: string
}

/** A page that is looked at and printed: cells where they stand, with charts beside them. */
export interface PageSheet {
  readonly type: 'page'
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (PageCell | null)[])[]
  /** Rows, by index, whose first cell reaches over this many columns and that are this many lines high. */
  readonly wide: Readonly<Record<number, { readonly columns: number; readonly lines: number }>>
  readonly charts: readonly Chart[]
}

/** Cells of one column of a sheet; rows and columns count from 0, both ends included. */
export interface CellRange {
  readonly sheet: string
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
}

export interface Chart {
  readonly kind: 'column' | 'bar'
  readonly title: string
  readonly categories: CellRange
  readonly values: CellRange
  readonly place: { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number }
}

export type Sheet = TableSheet | PageSheet

/** A table of the items of a list, in its order. */
export const tableOf = <T>(
  name: string,
  columns: readonly TableColumn[],
  items: readonly T[],
  cellsOf: (item: T) => readonly CellValue[],
): TableSheet => ({
  type: 'table',
  name,
  columns,
  rowCount: items.length,
  rowAt: (index) => {
    const item = items[index]
    return item === undefined ? [] : cellsOf(item)
  },
})
