import type { Sheet, TableSheet } from './sheet.ts'

/** What a worksheet can hold: ECMA-376 part 1, 18.3.1.73, and Excel's own limits. */
const maxRows = 1_048_576
const maxName = 31
/** Characters that Excel refuses in the name of a sheet; an apostrophe only at its ends. */
const forbidden = /[\\/?*[\]:\p{Cc}]|^'+|'+$/gu
/** Excel keeps this name for itself, in any case. */
const reserved = /^history$/i

/** Sheets as a workbook can take them: every name legal and different, a list with too many rows on several sheets. */
export function fitSheets(sheets: readonly Sheet[], rowsPerSheet = maxRows - 1): readonly Sheet[] {
  const taken = new Set<string>()
  return sheets
    .flatMap((sheet): readonly Sheet[] => (sheet.type === 'page' ? [sheet] : splitTable(sheet, rowsPerSheet)))
    .map((sheet) => ({ ...sheet, name: freeName(sheet.name, taken) }))
}

function splitTable(table: TableSheet, rowsPerSheet: number): readonly TableSheet[] {
  const parts = Math.max(1, Math.ceil(table.rowCount / rowsPerSheet))
  return Array.from({ length: parts }, (_, part) => ({
    ...table,
    rowCount: Math.min(rowsPerSheet, table.rowCount - part * rowsPerSheet),
    rowAt: part === 0 ? table.rowAt : (index) => table.rowAt(part * rowsPerSheet + index),
  }))
}

/** Excel compares names without case. */
function freeName(wanted: string, taken: Set<string>): string {
  const legal = wanted.replace(forbidden, ' ').trim()
  const stem = legal === '' || reserved.test(legal) ? `${legal}_` : legal
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`
    const name = `${cut(stem, maxName - suffix.length)}${suffix}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** Never through the middle of a character, and with no apostrophe or space left at the end. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/['\s]+$/, '')
