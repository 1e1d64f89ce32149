import type { AppError, Result } from '../errors/result.ts'
import type { ImportColumn } from './importColumns.ts'

/** What a cell means in its column, and what to say about it although it could be read. */
export interface CellReading {
  readonly result: Result<unknown>
  readonly note: AppError | null
}

export type ReadCell = (text: string, column: ImportColumn) => CellReading
