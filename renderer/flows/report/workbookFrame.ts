import type { CellValue, SheetChart, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { cellText } from '#shared/report/cellText.ts'
import type { Chart, PageSheet, Sheet, TableSheet } from '#shared/report/sheet.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { blue, headerStyle, pageStyles, plainFont, tableStyle } from './cellStyles.ts'
import { serialOfDay } from './excelDates.ts'

/** What stands on every printed page, and what the file says about itself. */
export interface WorkbookTitles {
  /** The fair and the day; never a person. */
  readonly title: string
  /** With `&P` and `&N` where the number of the page and of all pages stand. */
  readonly pageOf: string
}

const creator = 'FairDesk'
/** Points. */
const lineHeight = 20
const headerHeight = 26

/**
 * The workbook without the rows of its tables: in their place each table has one row, the pattern, whose cells are
 * styled as every row's are to be. The library does here what is intricate and small: styles, pages, charts, print.
 */
export async function writeFrame(
  sheets: readonly Sheet[],
  titles: WorkbookTitles,
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...(sheet.type === 'table' ? tableFrame(sheet) : page(sheet)),
      name: sheet.name,
      headerFooter: {
        oddHeader: `&L${escapeCode(titles.title)}&R&A`,
        oddFooter: `&C${titles.pageOf}`,
      },
    })),
    properties: { creator, lastModifiedBy: creator, title: cellText(titles.title), created: madeAt, modified: madeAt },
    defaultFont: plainFont,
  })
  return new Uint8Array(zip)
}

/** & begins a code in headers and footers. */
const escapeCode = (text: string): string => cellText(text).replaceAll('&', '&&')

/** A4 across; as many pages down as it takes. */
const landscape = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  margins: { top: 0.75, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
} as const

function tableFrame({ columns, rowCount }: TableSheet): Omit<WriteSheet, 'name'> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [index, { format }] of columns.entries()) {
    cells.set(`0,${index}`, { style: headerStyle })
    cells.set(`1,${index}`, { style: tableStyle(format) })
  }
  return {
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => cellText(header)), columns.map(() => 0)],
    cells,
    rowDefs: new Map([[0, { height: headerHeight }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rowCount + 1}` },
    pageSetup: { ...landscape, fitToHeight: 0, printTitlesRow: '$1:$1' },
  }
}

function page({ widths, rows, wide, charts }: PageSheet): Omit<WriteSheet, 'name'> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [row, found] of rows.entries()) {
    for (const [column, cell] of found.entries()) {
      if (cell === null) continue
      const style = pageStyles[cell.look]
      const { formula } = cell
      cells.set(`${row},${column}`, formula === undefined ? { style } : { style, formula, formulaResult: cell.value })
    }
  }
  const wideRows = Object.entries(wide).map(([row, size]) => ({ row: Number(row), ...size }))
  return {
    columns: widths.map((width) => ({ width })),
    rows: rows.map((found) => found.map((cell): CellValue => valueOf(cell?.look, cell?.value ?? null))),
    cells,
    rowDefs: new Map(wideRows.map(({ row, lines }) => [row, { height: lines * lineHeight }])),
    merges: wideRows.map(({ row, columns }) => ({ startRow: row, startCol: 0, endRow: row, endCol: columns - 1 })),
    view: { showGridLines: false },
    pageSetup: { ...landscape, fitToHeight: 1 },
    charts: charts.map(drawnChart),
  }
}

function valueOf(look: string | undefined, value: string | number | null): CellValue {
  if (typeof value !== 'string') return value
  return look === 'day' || look === 'dayHeading' ? serialOfDay(value) : cellText(value)
}

function drawnChart({ kind, title, categories, values, place }: Chart): SheetChart {
  const reference = ({ sheet, column, fromRow, toRow }: Chart['values']) =>
    `'${sheet.replaceAll("'", "''")}'!$${columnLetters(column)}$${fromRow + 1}:$${columnLetters(column)}$${toRow + 1}`
  return {
    type: kind,
    title,
    titleFontSize: 12,
    titleBold: true,
    series: [{ name: title, categories: reference(categories), values: reference(values), color: blue }],
    legend: false,
    dataLabels: { showValue: true, fontSize: 9 },
    gapWidth: 50,
    axes: {
      // The first item of a list stands at the top, as in the list.
      x: { reverse: kind === 'bar', majorTickMark: 'none' },
      // Each bar carries its number; an axis that didn't begin at 0 would lie about their lengths.
      y: { scale: { min: 0 }, hidden: true },
    },
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
  }
}
