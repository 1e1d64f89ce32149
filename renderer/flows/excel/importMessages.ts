import type { RecordCounts, RowCounts } from '#renderer/db/importBatch.ts'
import type { Writer } from '#renderer/db/station.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import type { Decisions } from '#shared/import/importContext.ts'
import type { MatchReason } from '#shared/import/likeness.ts'
import type { MappingBasis } from '#shared/import/mappedColumn.ts'
import type { TableChoice } from '#shared/import/recogniseTables.ts'
import type { Consent } from '#shared/records/attendee.ts'
import type { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import type { ChoiceId } from '#shared/reference/defineChoices.ts'

/**
 * What the screen and the import worker say to each other. Everything here can be cloned between threads, and none of
 * it grows with the file: the rows stay in the worker. A worker holds one file; several files are several sessions.
 */

export type { RecordCounts, RowCounts } from '#renderer/db/importBatch.ts'
export type { Decisions } from '#shared/import/importContext.ts'
export type { MappingBasis } from '#shared/import/mappedColumn.ts'
export type { TableChoice } from '#shared/import/recogniseTables.ts'

export type AttendeeKind = ChoiceId<typeof attendeeKinds>

/** A table of the file: which sheet, and which of its tables; both from 1. */
export interface TableRef {
  readonly sheet: number
  readonly table: number
}

/** A table before anyone looks closer. A sheet without one stands here too, as its table 1, with the reason. */
export interface FoundTable extends TableRef {
  readonly sheetName: string
  /** Null when nobody can tell what the rows are. */
  readonly kind: ImportKind | null
  /** 0: the table has no header row. */
  readonly headerRow: number
  readonly rowCount: number
  /** Why it cannot be imported as it stands; the person may say more in an ImportChoice. */
  readonly error: AppError | null
}

export interface ReadFile {
  /** In the order of the file; at least one. */
  readonly tables: readonly FoundTable[]
  /** The first table that can be imported, else the first one with anything in it. */
  readonly suggested: TableRef
}

/** What the person at the screen decided before looking. */
export interface ImportChoice extends TableRef {
  readonly understood: TableChoice
  /** For lists of people without such a column; null: whichever the other columns suggest. */
  readonly attendeeKind: AttendeeKind | null
  /** Whether columns of identity numbers, key groups and assistance are read at all. */
  readonly isSensitiveAllowed: boolean
}

/** A column of the file; `columnId` is null for one that is left out. */
export interface PreviewColumn {
  /** From 0. */
  readonly index: number
  readonly header: string
  readonly columnId: string | null
  readonly basis: MappingBasis | null
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

/** By column id (`record.field`), as it will be saved; references stand here as names. Never a sensitive value. */
export type ShownValues = Readonly<Record<string, unknown>>

export interface PreviewRow {
  readonly row: number
  readonly values: ShownValues
}

/** One field that an import sets anew. Of a sensitive one only that it changes: `before` and `after` are null. */
export interface PreviewChange {
  readonly columnId: string
  readonly before: unknown
  readonly after: unknown
  readonly isHidden: boolean
}

/** A row that changes a record that the fair has. */
export interface PreviewUpdate {
  readonly row: number
  readonly id: string
  /** The record's name, as it stands in the fair. */
  readonly title: string
  readonly changes: readonly PreviewChange[]
}

/** A record that may be the same as the row's. */
export interface PreviewCandidate {
  readonly id: string
  /** From 0 to 1. */
  readonly likeness: number
  readonly reasons: readonly MatchReason[]
  readonly values: ShownValues
}

/**
 * Somebody or an enterprise that the fair may have already. For a list of people, also an enterprise that they name,
 * once for all its rows. `key` is what a decision is filed under. Without one, `later` holds.
 */
export interface UnsureCase {
  readonly key: string
  readonly record: 'attendee' | 'enterprise'
  /** The first row that is about it. */
  readonly row: number
  readonly rowCount: number
  readonly values: ShownValues
  /** The likest first. */
  readonly candidates: readonly PreviewCandidate[]
}

/** A university or enterprise that rows name and the fair doesn't have. */
export interface AddedByName {
  readonly record: 'university' | 'enterprise'
  readonly name: string
  /** Whether the national list of universities has it; always false for enterprises. */
  readonly isListed: boolean
  readonly rowCount: number
}

/** What the import would do now. Lists are cut at `listedRemarks`; the counts are complete. */
export interface ImportPreview {
  readonly kind: ImportKind
  readonly headerRow: number
  readonly columns: readonly PreviewColumn[]
  readonly rowCount: number
  /** Rows that Excel hides; they are imported like any other. */
  readonly hiddenRows: number
  readonly counts: RowCounts
  /** New records, as if every unsure row were decided `later`. */
  readonly added: RecordCounts
  /** Records that get other values. */
  readonly changed: RecordCounts
  /** The first rows that bring something new. */
  readonly sample: readonly PreviewRow[]
  readonly updates: readonly PreviewUpdate[]
  readonly unsure: readonly UnsureCase[]
  readonly refused: readonly CellRemark[]
  /** Cells that were left out or repaired while their row goes in. */
  readonly notes: readonly CellRemark[]
  readonly noteCount: number
  readonly addedByName: readonly AddedByName[]
  /** The kind that people without a kind of their own get; null when the table has that column or lists no people. */
  readonly attendeeKind: AttendeeKind | null
  /** Whether the table brings people, so that `save` needs a declared consent. */
  readonly needsConsent: boolean
  readonly hasSensitiveColumns: boolean
}

export interface ImportOutcome {
  /** What `undo` takes back; null when nothing changed. */
  readonly batchId: string | null
  readonly counts: RowCounts
  readonly added: RecordCounts
  readonly changed: RecordCounts
  /** Pairs that wait in the inbox. */
  readonly twins: number
  readonly refused: readonly CellRemark[]
}

export const listedRemarks = 5000
export const sampleRows = 20

export type ImportPhase = 'reading' | 'checking' | 'matching' | 'sealing' | 'saving' | 'undoing' | 'writing'

export interface ImportProgress {
  readonly phase: ImportPhase
  readonly done: number
  /** 0 while nobody can tell. */
  readonly total: number
}

/** `look` comes before `save` and `refusalFile` of the same table; `undo` needs no file. */
export type ImportRequest =
  | { readonly type: 'read'; readonly file: Blob; readonly fileName: string }
  | { readonly type: 'look'; readonly fairId: string; readonly choice: ImportChoice }
  | {
      readonly type: 'save'
      readonly table: TableRef
      readonly writer: Writer
      /** What the people of the list agreed to, by the declaration of who sent it; null where no people come in. */
      readonly consent: Consent | null
      readonly decisions: Decisions
    }
  | { readonly type: 'undo'; readonly writer: Writer; readonly batchId: string }
  | { readonly type: 'refusalFile'; readonly table: TableRef; readonly language: 'zh' | 'en' }
  | { readonly type: 'cancel' }

export interface ImportAnswers {
  readonly read: Result<ReadFile>
  readonly look: Result<ImportPreview>
  readonly save: Result<ImportOutcome>
  readonly undo: Result<null>
  /** An .xlsx workbook: the refused rows under the file's own titles and header, with a column of reasons. */
  readonly refusalFile: Result<Uint8Array<ArrayBuffer>>
}

export type ImportReply =
  | ({ readonly type: 'progress' } & ImportProgress)
  | {
      readonly [T in keyof ImportAnswers]: { readonly type: T; readonly outcome: ImportAnswers[T] }
    }[keyof ImportAnswers]
