import type { Words } from '#shared/errors/defineErrors.ts'
import type { Field } from '#shared/records/field.ts'
import type { ChoiceLanguage } from '#shared/reference/defineChoices.ts'
import type { FlatFormat, FlatValue } from '#shared/tables/flatTable.ts'
import type { LineColumn } from './defineList.ts'
import { listWords } from './listWords.ts'

interface ColumnOptions {
  readonly isUsual?: boolean
}

/** A column that shows a field of a record as its definition says. Arrays and objects need a column of their own. */
export const recordColumn = <Line>(
  key: string,
  field: Field,
  get: (line: Line) => unknown,
  { isUsual = true }: ColumnOptions = {},
): LineColumn<Line> => ({
  key,
  header: field.label,
  width: field.columnWidth ?? 16,
  format: field.input === 'number' ? 'number' : 'text',
  sensitivity: field.sensitivity,
  isUsual,
  valueOf: (line, { language }) => shownValue(field, get(line), language),
})

/** A column that no single field stands behind. */
export const ownColumn = <Line>(
  key: string,
  header: Words,
  width: number,
  valueOf: LineColumn<Line>['valueOf'],
  { isUsual = true, format = 'text' }: ColumnOptions & { readonly format?: FlatFormat } = {},
): LineColumn<Line> => ({ key, header, width, format, sensitivity: 'public', isUsual, valueOf })

function shownValue(field: Field, value: unknown, language: ChoiceLanguage): FlatValue {
  if (typeof value === 'boolean') return listWords[value ? 'yes' : 'no'][language]
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  return field.choices?.label(value, language) ?? value
}
