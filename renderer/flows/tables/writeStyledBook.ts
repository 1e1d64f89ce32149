import { type Cell, type DataValidation, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { FillHelp, NamedList, StyledBook, StyledCell, StyledSheet } from '#shared/tables/styledSheet.ts'
import { bodyFont, cellStyles, textFormat } from './cellStyles.ts'
import { rowHeight } from './rowHeight.ts'
import { safeSheetName, safeText } from './safeText.ts'

/** Helps reach this far down, as far as people fill in a list by hand. */
const helpedRows = 5000

/**
 * The bytes of an xlsx workbook with styles, comments and drop-downs. It names no author and no title: a file's
 * properties are read by whoever gets it.
 */
export async function writeStyledBook({ sheets, lists }: StyledBook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map(writeSheet),
    namedRanges: lists.map(namedRange),
    defaultFont: bodyFont,
    // A table of shared strings takes longer to make than the repeated text takes to pack.
    stringMode: 'inline',
  })
  return new Uint8Array(bytes)
}

function writeSheet(sheet: StyledSheet): WriteSheet {
  const width = Math.max(sheet.columns.length, 1)
  return {
    name: safeSheetName(sheet.name),
    columns: sheet.columns.map((column) => ({
      width: column.width,
      ...(column.format === 'text' ? { style: textFormat } : {}),
    })),
    rows: sheet.rows.map((row) => row.map(plainValue)),
    cells: styledCells(sheet),
    rowDefs: new Map(
      sheet.rows.flatMap((row, index) => {
        const height = rowHeight(row, sheet.columns)
        return height === undefined ? [] : [[index, { height }] as const]
      }),
    ),
    ...(sheet.headRows > 0 ? { freezePane: { rows: sheet.headRows } } : {}),
    ...(sheet.isFiltered && sheet.rows.length > 0
      ? { autoFilter: { range: rangeRef(sheet.headRows - 1, 0, sheet.rows.length - 1, width - 1) } }
      : {}),
    dataValidations: sheet.help.map((help) => validation(help, sheet.headRows)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      fitToHeight: 0,
      ...(sheet.headRows > 0 ? { printTitlesRow: `$1:$${sheet.headRows}` } : {}),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
    ...(sheet.isHidden === true ? { hidden: true } : {}),
  }
}

/** As many as keep the text large enough to read: so many characters stand in a line of A4. */
const pagesAcross = ({ columns }: StyledSheet): number =>
  Math.ceil(columns.reduce((sum, { width }) => sum + width, 1) / 180)

function plainValue(cell: StyledCell | null): string | number | null {
  if (cell === null || cell.value === undefined || cell.value === '') return null
  return typeof cell.value === 'string' ? safeText(cell.value) : cell.value
}

/** Only the cells that are more than a value in the format of their column. */
function styledCells({ rows }: StyledSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell === null) continue
      const { value, look, comment } = cell
      if (look === 'plain' && comment === undefined && value !== undefined) continue
      cells.set(`${row},${column}`, {
        ...(value === undefined ? { value: '#N/A', type: 'error' } : { value: plainValue(cell) }),
        style: cellStyles[look],
        ...(comment === undefined ? {} : { comment: { text: safeText(comment) } }),
      })
    }
  }
  return cells
}

function validation({ column, title, message, list, isListOnly }: FillHelp, headRows: number): DataValidation {
  return {
    range: rangeRef(headRows, column, headRows + helpedRows - 1, column),
    allowBlank: true,
    showInputMessage: true,
    // The longest that ECMA-376 allows (18.3.1.32); Excel repairs a file with longer ones.
    inputTitle: title.slice(0, 32),
    inputMessage: message.slice(0, 255),
    // Other spellings are understood by the import: a warning, not a wall.
    ...(list === null
      ? { type: 'custom', formula1: 'TRUE', showErrorMessage: false }
      : { type: 'list', formula1: list, showErrorMessage: isListOnly, errorStyle: 'warning' }),
  }
}

function namedRange({ name, sheet, column, count }: NamedList): { name: string; range: string } {
  const letter = rangeRef(0, column, 0, column).replace(/\d.*/, '')
  return { name, range: `'${sheet.replaceAll("'", "''")}'!$${letter}$1:$${letter}$${Math.max(count, 1)}` }
}
