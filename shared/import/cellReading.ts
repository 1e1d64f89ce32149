import type { AppError, Result } from '../errors/result.ts'

/** What a cell means in its column, and what to say about it although it could be read. */
export interface CellReading {
  readonly result: Result<unknown>
  readonly note: AppError | null
}
