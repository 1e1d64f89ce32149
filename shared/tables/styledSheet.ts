/**
 * A sheet as it is to be written: what each cell says and what it stands for, whatever library writes it. Text is
 * always text, whatever it begins with: nothing that a person typed becomes a formula.
 */

/** What a cell is for; the writer gives each its colours. */
export type CellLook = 'plain' | 'title' | 'header' | 'needed' | 'sensitive' | 'example' | 'note' | 'fault' | 'reason'

export interface StyledCell {
  /** Undefined for a cell that holds an error of the spreadsheet, such as a formula that failed. */
  readonly value: string | number | undefined
  readonly look: CellLook
  /** Shown when the pointer rests on the cell. */
  readonly comment?: string
}

/** `text` keeps leading zeros and long digits, also of what is typed into the empty cells below. */
export type ColumnFormat = 'text' | 'general'

export interface StyledColumn {
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly format: ColumnFormat
}

/** What Excel helps with while somebody fills in a column. Nothing is forbidden by it: the import has the last word. */
export interface FillHelp {
  /** From 0. */
  readonly column: number
  readonly title: string
  readonly message: string
  /** The name of a list of `StyledBook` that the cell offers. */
  readonly list: string | null
  /** Warn of what the list doesn't have. */
  readonly isListOnly: boolean
}

export interface StyledSheet {
  readonly name: string
  readonly columns: readonly StyledColumn[]
  /** Null for an empty cell. */
  readonly rows: readonly (readonly (StyledCell | null)[])[]
  /** So many rows at the top stay in sight and are printed on every page. */
  readonly headRows: number
  /** Buttons for filtering and sorting at the last of the head rows. */
  readonly isFiltered: boolean
  readonly help: readonly FillHelp[]
  readonly isHidden?: true
}

/** A named column of words, from its first cell down, that drop-downs point at. */
export interface NamedList {
  readonly name: string
  readonly sheet: string
  /** From 0. */
  readonly column: number
  readonly count: number
}

export interface StyledBook {
  readonly sheets: readonly StyledSheet[]
  readonly lists: readonly NamedList[]
}

export const plainCell = (value: string | number): StyledCell => ({ value, look: 'plain' })
