import { type CellObject, utils, type WorkBook, type WorkSheet, write } from 'xlsx'
import type { Cell, Sheet } from '#shared/report/sheet.ts'

/** Excel counts days from here (with its own leap-day mistake, which only matters before March 1900). */
const excelEpochMs = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000
const maxSheetName = 31

/**
 * The bytes of an xlsx workbook. Text cells are strings whatever they begin with, so nothing that a person typed
 * becomes a formula. `onSheet` is called after each sheet.
 */
export function writeWorkbook(sheets: readonly Sheet[], onSheet: (done: number) => void): Uint8Array<ArrayBuffer> {
  const book: WorkBook = utils.book_new()
  for (const [index, sheet] of sheets.entries()) {
    utils.book_append_sheet(book, worksheet(sheet), sheet.name.slice(0, maxSheetName))
    onSheet(index + 1)
  }
  const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError('the workbook was not written as bytes')
  return new Uint8Array(bytes)
}

function worksheet({ columns, rows }: Sheet): WorkSheet {
  const header = columns.map((column): CellObject => ({ t: 's', v: column.header }))
  const sheet = utils.aoa_to_sheet([header, ...rows.map((row) => row.map(cellObject))], { dense: true })
  sheet['!cols'] = columns.map(({ width }) => ({ wch: width }))
  const last = utils.encode_cell({ r: rows.length, c: columns.length - 1 })
  sheet['!autofilter'] = { ref: `A1:${last}` }
  return sheet
}

function cellObject(cell: Cell): CellObject {
  switch (cell.type) {
    case 'text':
      return { t: 's', v: cell.text }
    case 'number':
      return { t: 'n', v: cell.number }
    case 'day':
      return { t: 'n', v: serialOf(Date.parse(cell.day)), z: 'yyyy-mm-dd' }
    case 'instant':
      return { t: 'n', v: serialOf(localMs(cell.instant)), z: 'yyyy-mm-dd hh:mm' }
    case 'empty':
      return { t: 'z' }
    default:
      return cell satisfies never
  }
}

const serialOf = (ms: number): number => (ms - excelEpochMs) / dayMs

/** The instant as the clock on the wall shows it; a workbook's times have no zone. */
function localMs(instant: string): number {
  const at = new Date(instant)
  return at.getTime() - at.getTimezoneOffset() * 60_000
}
