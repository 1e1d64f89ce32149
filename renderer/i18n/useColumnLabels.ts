import type { AppError } from '#shared/errors/result.ts'
import { formatPhone } from '#shared/identifiers/phone.ts'
import { type ImportColumn, importColumns } from '#shared/import/importColumns.ts'
import { withFieldLabel } from '#shared/import/parseTable.ts'
import { defineWords, useWords } from './defineWords.ts'
import { useLanguage } from './useLanguage.ts'

const columnWords = defineWords('columns', {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  separator: { zh: '、', en: ', ' },
})

const columnsById: ReadonlyMap<string, ImportColumn> = new Map(
  Object.values(importColumns).flatMap((columns) => columns.map((column) => [column.id, column] as const)),
)

export const columnOf = (id: string): ImportColumn | undefined => columnsById.get(id)

/** Columns of spreadsheets by their id (`record.field`), and their values, in the chosen language. */
export interface ColumnLabels {
  /** The header that exports write for the column. */
  column(id: string): string
  /** A parsed value as lists show it; empty text for none. */
  value(columnId: string, value: unknown): string
  /** The error with column ids as labels. */
  error(error: AppError): AppError
}

export function useColumnLabels(): ColumnLabels {
  const t = useWords(columnWords)
  const { words } = useLanguage()
  const column = (id: string): string => columnOf(id)?.header[words] ?? id
  const value = (id: string, raw: unknown): string => {
    if (raw === undefined || raw === null) return ''
    if (Array.isArray(raw)) return raw.map((part) => value(id, part)).join(t('separator'))
    if (typeof raw === 'boolean') return raw ? t('yes') : t('no')
    if (typeof raw === 'number') return String(raw)
    if (typeof raw !== 'string') return ''
    if (/phone$/i.test(id)) return formatPhone(raw)
    return columnOf(id)?.field.choices?.label(raw, words) ?? raw
  }
  return { column, value, error: (raw) => withFieldLabel(raw, column) }
}
