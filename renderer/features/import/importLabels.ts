import type { AddedCounts, CellRemark } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { AppError } from '#shared/errors/result.ts'
import { formatPhone } from '#shared/identifiers/phone.ts'
import { type ImportColumn, importColumns } from '#shared/import/importColumns.ts'
import { withFieldLabel } from '#shared/import/parseTable.ts'
import { columnLetters } from '#shared/import/sheet.ts'
import { importWords } from './words.ts'

const columnsById: ReadonlyMap<string, ImportColumn> = new Map(
  Object.values(importColumns).flatMap((columns) => columns.map((column) => [column.id, column] as const)),
)

export const columnOf = (id: string): ImportColumn | undefined => columnsById.get(id)

/** 20000 as 20,000, as both languages write it. */
export const grouped = (count: number): string => count.toLocaleString('en-US')

export interface ImportLabels {
  /** The header that exports write for the column. */
  column(id: string): string
  /** A parsed value as lists show it. */
  value(columnId: string, value: unknown): string
  /** The error with column ids as labels. */
  error(error: AppError): AppError
  /** What is wrong with a cell, and what to do. */
  remark(remark: CellRemark): { readonly what: string; readonly next: string }
  /** Where a remark stands: the column's letter and header. */
  place(remark: CellRemark): string
  counts(added: AddedCounts): string
}

export function useImportLabels(): ImportLabels {
  const t = useWords(importWords)
  const { words } = useLanguage()
  const errorText = useErrorText()
  const column = (id: string): string => columnOf(id)?.header[words] ?? id
  const error = (raw: AppError): AppError => withFieldLabel(raw, column)
  const value = (id: string, raw: unknown): string => {
    const field = columnOf(id)?.field
    if (raw === undefined || raw === null) return ''
    if (Array.isArray(raw)) return raw.map((part) => value(id, part)).join(t('separator'))
    if (typeof raw === 'boolean') return raw ? t('yes') : t('no')
    if (typeof raw === 'number') return String(raw)
    if (typeof raw !== 'string') return ''
    if (/phone$/i.test(id)) return formatPhone(raw)
    return field?.choices?.label(raw, words) ?? raw
  }
  return {
    column,
    value,
    error,
    remark: (remark) => {
      const { what, next } = errorText(error(remark.error))
      return { what, next }
    },
    place: ({ column: index, header }) => (index === null ? t('wholeRow') : `${columnLetters(index)} ${header}`),
    counts: (added) =>
      [
        added.enterprise > 0 ? t('countEnterprise', { n: grouped(added.enterprise) }) : '',
        added.position > 0 ? t('countPosition', { n: grouped(added.position) }) : '',
        added.booth > 0 ? t('countBooth', { n: grouped(added.booth) }) : '',
        added.attendee > 0 ? t('countAttendee', { n: grouped(added.attendee) }) : '',
        added.university > 0 ? t('countUniversity', { n: grouped(added.university) }) : '',
      ]
        .filter((text) => text !== '')
        .join(t('separator')),
  }
}
