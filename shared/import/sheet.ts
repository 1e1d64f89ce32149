/** A sheet as the import sees it: plain values with the place where they stand, whatever library read the file. */

export type CellKind = 'text' | 'number' | 'date' | 'flag' | 'error'

export interface Cell {
  readonly kind: CellKind
  /**
   * What a person would read: whole numbers with all their digits, days as YYYY-MM-DD, times of day as HH:MM text, flags
   * as TRUE or FALSE. A number with more digits than a spreadsheet keeps stands in scientific notation, so that no
   * parser takes the rounded digits for real ones.
   */
  readonly text: string
}

export interface SheetRow {
  /** Counted from 1, as at the left edge of Excel. */
  readonly row: number
  /** By column from 0; empty cells are undefined. */
  readonly cells: readonly (Cell | undefined)[]
  /** Hidden by hand or by a filter. Such rows are read like all others; whoever shows them says how many there are. */
  readonly isHidden?: true
}

export interface Sheet {
  /** Counted from 1, in the order of the tabs. */
  readonly number: number
  readonly name: string
  /** Rows with nothing in them are left out. */
  readonly rows: readonly SheetRow[]
}
