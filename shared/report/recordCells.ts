import type { RecordDefinition } from '../records/defineRecord.ts'
import type { Field } from '../records/field.ts'
import { type Column, projectExportColumns } from '../records/projectColumns.ts'
import { sheetWords } from './reportWords.ts'
import type { CellFormat, CellValue, TableColumn } from './sheet.ts'

export type WordLanguage = 'zh' | 'en'

/** Gives the name behind a reference: the university of an attendee, the enterprise of a position. */
export type NameOf = (id: string) => string | undefined

/** The columns that a definition puts into workbooks, and the cells of its records under them. */
export interface RecordCells {
  readonly columns: readonly TableColumn[]
  cellsOf(record: Readonly<Record<string, unknown>>): readonly CellValue[]
}

export function recordCells(definition: RecordDefinition, language: WordLanguage, nameOf: NameOf): RecordCells {
  const columns = projectExportColumns(definition)
  return {
    columns: columns.map(({ header, width, field }) => ({ header: header[language], width, format: formatOf(field) })),
    cellsOf: (record) => columns.map((column) => cellOf(column, record[column.key], language, nameOf)),
  }
}

function formatOf({ input }: Field): CellFormat {
  if (input === 'number') return 'number'
  return input === 'date' ? 'day' : 'text'
}

function cellOf({ field }: Column, value: unknown, language: WordLanguage, nameOf: NameOf): CellValue {
  if (typeof value === 'string')
    return field.input === 'reference' ? (nameOf(value) ?? null) : wordOf(field, value, language)
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return sheetWords[value ? 'yes' : 'no'][language]
  return Array.isArray(value) ? value.map((item) => wordOf(field, String(item), language)).join('、') : null
}

const wordOf = (field: Field, value: string, language: WordLanguage): string =>
  field.choices === undefined ? value : field.choices.label(value, language)
