import type { Words } from '../errors/defineErrors.ts'
import type { RecordDefinition } from './defineRecord.ts'
import type { Field } from './field.ts'

/** One spreadsheet column of a record kind, the same for files that come in and files that go out. */
export interface Column {
  /** Key of the field in its record. */
  readonly key: string
  /** The header that exports write and templates will carry. */
  readonly header: Words
  /** Further headers under which other people's files keep the same thing. */
  readonly aliases: readonly string[]
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly field: Field
}

/** The fields that stand in spreadsheets, in the order of the definition. */
export const projectColumns = (definition: RecordDefinition): readonly Column[] =>
  Object.entries(definition.fields).flatMap(([key, field]) =>
    field.columnWidth === undefined
      ? []
      : [{ key, header: field.label, aliases: field.aliases ?? [], width: field.columnWidth, field }],
  )

/** What may leave in a workbook: sensitive fields never do. */
export const projectExportColumns = (definition: RecordDefinition): readonly Column[] =>
  projectColumns(definition).filter((column) => column.field.sensitivity !== 'sensitive')
