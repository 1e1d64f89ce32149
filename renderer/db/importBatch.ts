import type { ImportKind } from '#shared/import/importColumns.ts'
import type { RecordKind } from '#shared/records/registry.ts'

/** Rows by what became of them; together they are all rows of the table. An undecided row is unsure, and went in. */
export interface RowCounts {
  /** Brings a new record. */
  readonly created: number
  /** Changes a record that is there. */
  readonly updated: number
  readonly unchanged: number
  readonly unsure: number
  readonly refused: number
}

export type AddedKind = Extract<
  RecordKind,
  'attendee' | 'university' | 'enterprise' | 'position' | 'booth' | 'venueHall' | 'assistanceCase'
>
export type RecordCounts = Readonly<Record<AddedKind, number>>

/** One import as this computer remembers it. Never synced: what it did lies in the ops. */
export interface ImportBatch {
  readonly id: string
  readonly fairId: string
  readonly fileName: string
  readonly sheetName: string
  readonly kind: ImportKind
  /** An instant. */
  readonly at: string
  readonly staffId: string
  readonly counts: RowCounts
  readonly added: RecordCounts
  readonly changed: RecordCounts
  /** Merges that a person decided, so that the same file asks nothing twice: what asked, and the record meant. */
  readonly decided: Readonly<Record<string, string>>
  /** An instant; null while the import stands. */
  readonly undoneAt: string | null
}

/**
 * What takes an import back, in a row of its own beside it: without a `fairId` it is in no index, so lists of imports
 * never read it. See packSteps.ts.
 */
export interface ImportSteps {
  /** `steps` and the batch's id. */
  readonly id: string
  /** By kind: 16 bytes of the record's id and 16 of the op's, one after the other. */
  readonly created: Readonly<Partial<Record<RecordKind, Uint8Array<ArrayBuffer>>>>
  /** JSON of the steps that changed a record. */
  readonly changed: string
}

export type ImportBatchRow = ImportBatch | ImportSteps
export const stepsId = (batchId: string): string => `steps ${batchId}`
export const isBatch = (row: ImportBatchRow): row is ImportBatch => 'fairId' in row
