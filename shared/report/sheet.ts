/** A cell as it leaves the app. Text is always text: a workbook never holds a formula of ours. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** An instant, shown in the fair's local time. */
  | { readonly type: 'instant'; readonly instant: string }
  /** A calendar day, YYYY-MM-DD. */
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'empty' }

export interface SheetColumn {
  readonly header: string
  /** In characters, as Excel counts them. */
  readonly width: number
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

export const emptyCell: Cell = { type: 'empty' }
export const textCell = (text: string | null | undefined): Cell =>
  text === null || text === undefined || text === '' ? emptyCell : { type: 'text', text }
export const numberCell = (number: number | null | undefined): Cell =>
  number === null || number === undefined ? emptyCell : { type: 'number', number }
export const instantCell = (instant: string | null | undefined): Cell =>
  instant === null || instant === undefined ? emptyCell : { type: 'instant', instant }
export const dayCell = (day: string): Cell => ({ type: 'day', day })
