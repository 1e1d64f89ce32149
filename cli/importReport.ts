import type { AppError, ErrorDetails } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'

/** What the command says about one file; exactly what `--json` prints. */
export interface ImportReport {
  /** The file's own name, without its folder. */
  readonly file: string
  readonly outcome: 'understood' | 'refused'
  /** Why it was refused. */
  readonly code?: string
  readonly sheets: readonly TableReport[]
}

/** One table. A sheet with several has one entry for each, all with the sheet's name. */
export interface TableReport {
  readonly name: string
  readonly record: ImportKind
  /** From 1, as in Excel; 0 for a table without a header. */
  readonly headerRow: number
  /**
   * The letters of the column that each field comes from. Fields of the table's own record go by their key, others by
   * record and key, such as `university.code`.
   */
  readonly mapping: Readonly<Record<string, string>>
  readonly rowsRead: number
  readonly accepted: number
  readonly refused: readonly RefusedCell[]
  /** The first accepted rows as they would be saved. What is sensitive stands as ***. */
  readonly sample: readonly Readonly<Record<string, unknown>>[]
}

export interface RefusedCell {
  readonly row: number
  /** Letters; null: the whole row. */
  readonly column: string | null
  readonly code: string
}

/** A report and what the error's sentence mentions. */
export interface FileOutcome {
  readonly report: ImportReport
  readonly details?: ErrorDetails
}

export const refuse = (file: string, { code, details }: AppError): FileOutcome => ({
  report: { file, outcome: 'refused', code, sheets: [] },
  ...(details === undefined ? {} : { details }),
})
