import { importLimits } from '#shared/import/limits.ts'
import { readCsvCell } from '#shared/tables/csvCell.ts'
import type { DraftRow, DraftSheet } from './finishSheets.ts'
import { guessSeparator } from './guessSeparator.ts'
import { readPlainText } from './readCell.ts'
import { splitRecords } from './splitRecords.ts'

/**
 * Separated text, whatever separates it, as one sheet. Every cell is text: nobody can tell any more what a number was.
 * Rows are counted as Excel counts them: blank lines count; a line break inside quotes and the line `sep=;` don't.
 */
export function readDelimited(text: string, name: string): DraftSheet {
  const { separator, body } = guessSeparator(text.replace(/\r\n?/g, '\n'))
  const rows: DraftRow[] = []
  for (const [index, fields] of splitRecords(body, separator).entries()) {
    const cells = fields
      .slice(0, importLimits.columns)
      .map((field) => readPlainText(readCsvCell(withoutFormula(field))))
    // One cell beyond the limit says that the row is too wide; an export of empty columns is not.
    if (fields.findLastIndex((field) => field.trim() !== '') >= importLimits.columns)
      cells[importLimits.columns] = { kind: 'text', text: '…' }
    rows.push({ row: index + 1, cells, isHidden: false })
  }
  return { name, isHidden: false, rows, merges: [] }
}

/** `="00123"` is how exports keep Excel from dropping leading zeros. */
const withoutFormula = (field: string): string => /^="([^"]*)"$/.exec(field)?.[1] ?? field
