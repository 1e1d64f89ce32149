import type { AppError } from '../errors/result.ts'
import type { Cell, SheetRow } from './sheet.ts'

/** What is read instead of what stands in a cell, and what is said about it; null where the cell stands as it is. */
export interface Repaired {
  /** Empty where the cell must not be read. */
  readonly text: string
  readonly note: AppError | null
}

export type RepairCell = (cell: Cell | undefined, row: SheetRow) => Repaired | null
