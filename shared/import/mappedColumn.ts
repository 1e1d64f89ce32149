import type { ImportColumn, ImportKind } from './importColumns.ts'
import type { SheetRow } from './sheet.ts'

/** How a column was recognised: by its header, its content, what was chosen last time, or by the person just now. */
export type MappingBasis = 'header' | 'content' | 'memory' | 'person'

/** One column of the file as it was understood. */
export interface MappedColumn {
  /** From 0. */
  readonly index: number
  readonly header: string
  /** Null when the column is left out of the import. */
  readonly column: ImportColumn | null
  readonly basis: MappingBasis | null
  /** The first few values below the header; none of a column of sensitive ones. */
  readonly examples: readonly string[]
}

/** What reading the rows of a table asks of it. */
export interface TableShape {
  readonly kind: ImportKind
  readonly mapping: readonly MappedColumn[]
  readonly rows: readonly SheetRow[]
}
