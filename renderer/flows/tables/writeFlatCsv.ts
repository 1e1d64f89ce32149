import papaparse from 'papaparse'
import { writeCsvCell } from '#shared/tables/csvCell.ts'
import type { FlatColumn, FlatTable, FlatValue } from '#shared/tables/flatTable.ts'
import { localText } from './localTime.ts'

/**
 * Separated text as RFC 4180 has it, in UTF-8. The byte order mark tells Excel the encoding: without it a Chinese
 * Windows takes the text for GBK.
 */
export function writeFlatCsv({ columns, rows }: FlatTable): Uint8Array<ArrayBuffer> {
  const header = columns.map((column) => writeCsvCell(column.header))
  const lines = rows.map((row) => row.map((value, index) => cellText(value, columns[index])))
  return new TextEncoder().encode(`\uFEFF${papaparse.unparse([header, ...lines], { newline: '\r\n' })}\r\n`)
}

function cellText(value: FlatValue, column: FlatColumn | undefined): string {
  if (value === null) return ''
  if (typeof value === 'string') return writeCsvCell(value)
  return column?.format === 'instant' ? localText(value) : String(value)
}
