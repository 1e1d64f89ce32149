/** A list as it leaves the app: a header row and plain values, for a spreadsheet or as separated text. */
export type FlatValue = string | number | null

/** Values of an `instant` column are milliseconds since 1970, shown in local time. */
export type FlatFormat = 'text' | 'number' | 'instant'

export interface FlatColumn {
  readonly header: string
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly format: FlatFormat
}

export interface FlatTable {
  readonly name: string
  readonly columns: readonly FlatColumn[]
  readonly rows: readonly (readonly FlatValue[])[]
}

export const flatFormats = ['xlsx', 'csv'] as const
export type FileFormat = (typeof flatFormats)[number]
