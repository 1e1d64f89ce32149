import type { RecordDefinition } from '../records/defineRecord.ts'
import type { Field } from '../records/field.ts'
import { type Column, projectExportColumns } from '../records/projectColumns.ts'
import { sheetWords } from './reportWords.ts'
import { type Cell, emptyCell, numberCell, type SheetColumn, textCell } from './sheet.ts'

export type WordLanguage = 'zh' | 'en'

/** Gives the name behind a reference: the university of an attendee, the enterprise of a position. */
export type NameOf = (id: string) => string | undefined

/** The columns that a definition puts into workbooks, and the cells of its records under them. */
export interface RecordCells {
  readonly columns: readonly SheetColumn[]
  cellsOf(record: Readonly<Record<string, unknown>>): readonly Cell[]
}

export function recordCells(definition: RecordDefinition, language: WordLanguage, nameOf: NameOf): RecordCells {
  const columns = projectExportColumns(definition)
  return {
    columns: columns.map(({ header, width }) => ({ header: header[language], width })),
    cellsOf: (record) => columns.map((column) => cellOf(column, record[column.key], language, nameOf)),
  }
}

function cellOf({ field }: Column, value: unknown, language: WordLanguage, nameOf: NameOf): Cell {
  if (value === null || value === undefined) return emptyCell
  if (typeof value === 'number') return numberCell(value)
  if (typeof value === 'boolean') return textCell(sheetWords[value ? 'yes' : 'no'][language])
  if (Array.isArray(value)) return textCell(value.map((item) => wordOf(field, String(item), language)).join('、'))
  if (typeof value !== 'string') return emptyCell
  if (field.input === 'reference') return textCell(nameOf(value))
  return textCell(wordOf(field, value, language))
}

const wordOf = (field: Field, value: string, language: WordLanguage): string =>
  field.choices === undefined ? value : field.choices.label(value, language)
