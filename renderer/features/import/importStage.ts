import type {
  Decisions,
  FoundTable,
  ImportChoice,
  ImportOutcome,
  ImportPreview,
  TableRef,
} from '#renderer/flows/excel/importMessages.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import type { TableKey } from './importQueue.ts'

/** A table on its way in. */
export interface OpenTable {
  readonly key: TableKey
  readonly fileName: string
  readonly found: FoundTable
  /** What `preview` answers. */
  readonly choice: ImportChoice
  /** A table can turn out to be none that is known; the choice can then be changed. */
  readonly preview: Result<ImportPreview>
  readonly decisions: Decisions
}

/** `current`: the preview answers the choice. `stale`: checking a newer choice was cancelled. */
export type Checking = 'current' | 'checking' | 'stale'

export type ImportStage =
  | { readonly step: 'choose' }
  /** `isSaving`: the database is being written, so that cancelling waits for the worker's answer. */
  | { readonly step: 'busy'; readonly isSaving: boolean; readonly canCancel: boolean }
  | {
      readonly step: 'preview'
      readonly open: OpenTable
      readonly checking: Checking
      readonly error: AppError | null
    }
  | {
      readonly step: 'done'
      readonly open: OpenTable
      readonly outcome: ImportOutcome
      readonly isUndone: boolean
      readonly error: AppError | null
    }

export const freshChoice = ({ sheet, table }: TableRef): ImportChoice => ({
  sheet,
  table,
  understood: { kind: null, headerRow: null, mapping: {} },
  attendeeKind: null,
  isSensitiveAllowed: false,
})

export const keyText = ({ fileId, sheet, table }: TableKey): string => `${fileId} ${sheet} ${table}`
