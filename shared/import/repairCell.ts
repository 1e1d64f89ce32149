import type { AppError } from '../errors/result.ts'
import type { Cell, SheetRow } from './sheet.ts'

export interface Repaired {
  /** Empty where the cell must not be read. */
  readonly text: string
  readonly note: AppError | null
}

export type RepairCell = (cell: Cell | undefined, row: SheetRow) => Repaired | null
