import type { Writer } from '#renderer/db/station.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import type { Consent } from '#shared/records/attendee.ts'
import type { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import type { ChoiceId } from '#shared/reference/defineChoices.ts'

/** What the screen and the import worker say to each other. Everything here can be cloned between threads. */

export type AttendeeKind = ChoiceId<typeof attendeeKinds>

/** A sheet of the file, before anyone looks closer. */
export interface SheetName {
  readonly number: number
  readonly name: string
  readonly rowCount: number
}

export interface ReadFile {
  readonly sheets: readonly SheetName[]
  /** The first sheet that can be imported, else the first one. */
  readonly suggestedSheet: number
}

/** What the person at the screen decided so far. */
export interface ImportChoice {
  readonly sheet: number
  /** Null: whichever fits better. */
  readonly kind: ImportKind | null
  /** For lists of people without such a column; null: whichever the other columns suggest. */
  readonly attendeeKind: AttendeeKind | null
  readonly isSensitiveAllowed: boolean
}

/** A column of the file; `columnId` is null for a header that nobody knows. */
export interface PreviewColumn {
  readonly index: number
  readonly header: string
  readonly columnId: string | null
  readonly examples: readonly string[]
}

/** A cell or row that is left out, with what stands there; sensitive columns show nothing. */
export interface CellRemark {
  readonly row: number
  /** From 0; null for the whole row. */
  readonly column: number | null
  readonly header: string
  readonly text: string
  readonly error: AppError
}

export interface PreviewRow {
  readonly row: number
  /** By column id, as it will be saved. */
  readonly values: Readonly<Record<string, unknown>>
}

export type AddedKind = 'attendee' | 'university' | 'enterprise' | 'position' | 'booth'
export type AddedCounts = Readonly<Record<AddedKind, number>>

/** What the import would do now. Lists are cut at `listedRemarks`; the counts are complete. */
export interface ImportPreview {
  readonly kind: ImportKind
  readonly headerRow: number
  readonly columns: readonly PreviewColumn[]
  readonly rowCount: number
  readonly acceptedRows: number
  readonly refusedRows: number
  readonly added: AddedCounts
  readonly sample: readonly PreviewRow[]
  readonly refused: readonly CellRemark[]
  readonly notes: readonly CellRemark[]
  /** Universities that the import adds although the national list doesn't have them. */
  readonly unlistedUniversities: readonly string[]
  /** The kind that people without a kind of their own get; null when the sheet has that column or lists enterprises. */
  readonly attendeeKind: AttendeeKind | null
  readonly hasSensitiveColumns: boolean
}

export interface ImportOutcome {
  readonly added: AddedCounts
  readonly acceptedRows: number
  readonly refusedRows: number
  readonly refused: readonly CellRemark[]
}

export const listedRemarks = 5000
export const sampleRows = 20

export type ImportPhase = 'reading' | 'checking' | 'sealing' | 'saving' | 'undoing'

export interface ImportProgress {
  readonly phase: ImportPhase
  readonly done: number
  /** 0 while nobody can tell. */
  readonly total: number
}

export type ImportRequest =
  | { readonly type: 'read'; readonly file: Blob }
  | { readonly type: 'look'; readonly fairId: string; readonly choice: ImportChoice }
  | { readonly type: 'save'; readonly writer: Writer; readonly consent: Consent | null }
  | { readonly type: 'undo'; readonly writer: Writer }
  | { readonly type: 'cancel' }

export interface ImportAnswers {
  readonly read: Result<ReadFile>
  readonly look: Result<ImportPreview>
  readonly save: Result<ImportOutcome>
  readonly undo: Result<null>
}

export type ImportReply =
  | ({ readonly type: 'progress' } & ImportProgress)
  | {
      readonly [T in keyof ImportAnswers]: { readonly type: T; readonly outcome: ImportAnswers[T] }
    }[keyof ImportAnswers]
