import type { CellRemark, FoundTable, RecordCounts } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { type ColumnLabels, useColumnLabels } from '#renderer/i18n/useColumnLabels.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { importWords } from './words.ts'

export interface ImportLabels extends ColumnLabels {
  /** What is wrong with a cell, and what to do. */
  remark(remark: CellRemark): { readonly what: string; readonly next: string }
  /** Where a remark stands: the column's letter and header. */
  place(remark: CellRemark): string
  counts(added: RecordCounts): string
  /** A table by its sheet, and by its number where the sheet has several. */
  tableName(table: FoundTable, tables: readonly FoundTable[]): string
  /** What is in it. */
  tableContents(table: FoundTable): string
}

const countWords = {
  enterprise: 'countEnterprise',
  position: 'countPosition',
  booth: 'countBooth',
  venueHall: 'countVenueHall',
  attendee: 'countAttendee',
  university: 'countUniversity',
  assistanceCase: 'countAssistanceCase',
} as const
const countKinds = Object.keys(countWords).filter((kind): kind is keyof typeof countWords => kind in countWords)

export function useImportLabels(): ImportLabels {
  const t = useWords(importWords)
  const columns = useColumnLabels()
  const records = useLabels()
  const errorText = useErrorText()
  return {
    ...columns,
    remark: (remark) => {
      const { what, next } = errorText(columns.error(remark.error))
      return { what, next }
    },
    place: ({ column, header }) => (column === null ? t('wholeRow') : `${columnLetters(column)} ${header}`),
    counts: (added) =>
      countKinds
        .filter((kind) => added[kind] > 0)
        .map((kind) => t(countWords[kind], { n: grouped(added[kind]) }))
        .join(t('separator')),
    tableName: (table, tables) =>
      tables.filter(({ sheet }) => sheet === table.sheet).length > 1
        ? t('tableName', { sheet: table.sheetName, table: table.table })
        : table.sheetName,
    tableContents: ({ kind, rowCount }) =>
      t('tableRows', {
        what: kind === null ? t('kindUnknown') : records.record(kind),
        rows: grouped(rowCount),
      }),
  }
}
