import type { StationRole } from '#shared/access/permissions.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import type { ChoiceLanguage } from '#shared/reference/defineChoices.ts'
import type { FileFormat } from '#shared/tables/flatTable.ts'
import type { ListKind } from './exportLists.ts'

/** What a table worker can be asked; one question to a worker. */
export type TableRequest =
  | {
      readonly type: 'export'
      readonly databaseName: string
      readonly list: ListKind
      /** In the order of the screen. */
      readonly ids: readonly string[]
      /** The chosen columns; those that the role may not have are left out. */
      readonly keys: readonly string[]
      readonly format: FileFormat
      readonly language: ChoiceLanguage
      readonly role: StationRole
      readonly isPhoneWhole: boolean
    }
  | { readonly type: 'template'; readonly kind: ImportKind; readonly language: ChoiceLanguage }

export type TableReply =
  /** 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly error: AppError }
