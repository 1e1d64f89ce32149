import type { CellFormat, CellValue, TableSheet } from '#shared/report/sheet.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { serialOfDay, serialOfInstant } from './excelDates.ts'
import type { SharedStrings } from './sharedStrings.ts'

/** A table's first row stands below its header. */
const firstRow = 2
/** Long enough that packing costs little, short enough that a second workbook's worth of text never piles up. */
const chunkLength = 1 << 18

/**
 * The `<row>` elements of a table, a chunk of text at a time. A workbook has millions of cells: each is one
 * concatenation, without an object of its own. `styles`: the style of each column's cells.
 */
export function* rowChunks(
  table: TableSheet,
  styles: readonly number[],
  strings: SharedStrings,
): Generator<{ readonly xml: string; readonly rows: number }> {
  const writers = table.columns.map(({ format }, column) => cellWriter(format, column, styles[column] ?? 0, strings))
  let xml = ''
  for (let index = 0; index < table.rowCount; index += 1) {
    const row = index + firstRow
    xml += `<row r="${row}">`
    const cells = table.rowAt(index)
    for (let column = 0; column < writers.length; column += 1) {
      const value = cells[column]
      if (value !== null && value !== undefined && value !== '') xml += writers[column]?.(row, value) ?? ''
    }
    xml += '</row>'
    if (xml.length >= chunkLength) {
      yield { xml, rows: index + 1 }
      xml = ''
    }
  }
  yield { xml, rows: table.rowCount }
}

type CellWriter = (row: number, value: Exclude<CellValue, null>) => string

/** What is the same in every cell of a column is put together once. */
function cellWriter(format: CellFormat, column: number, style: number, strings: SharedStrings): CellWriter {
  const open = `<c r="${columnLetters(column)}`
  const asText = `" s="${style}" t="s"><v>`
  const asNumber = `" s="${style}"><v>`
  const number = (row: number, value: number) => `${open}${row}${asNumber}${value}</v></c>`
  switch (format) {
    case 'text': {
      // Lists are sorted or come in bursts: a column often says the same as in the row above.
      let [last, lastIndex]: [CellValue, number] = [null, 0]
      return (row, value) => {
        if (value !== last) {
          last = value
          lastIndex = strings.indexOf(String(value))
        }
        return `${open}${row}${asText}${lastIndex}</v></c>`
      }
    }
    case 'number':
    case 'count':
      return (row, value) => number(row, Number(value))
    case 'day':
      return (row, value) => number(row, serialOfDay(String(value)))
    case 'instant':
      return (row, value) => number(row, serialOfInstant(String(value)))
    default:
      return format satisfies never
  }
}
