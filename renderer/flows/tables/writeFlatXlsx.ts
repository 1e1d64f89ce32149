import { type Cell, type CellStyle, rangeRef, writeXlsx } from 'hucre/xlsx'
import type { FlatFormat, FlatTable, FlatValue } from '#shared/tables/flatTable.ts'
import { bodyFont, cellStyles, textFormat } from './cellStyles.ts'
import { localSerial } from './localTime.ts'
import { safeSheetName, safeText } from './safeText.ts'

/** One sheet with a header that stays in sight, buttons to filter, and every value in the format of its column. */
export async function writeFlatXlsx({ name, columns, rows }: FlatTable): Promise<Uint8Array<ArrayBuffer>> {
  const header = columns.map(
    (column, index) =>
      [`0,${index}`, { value: column.header, style: cellStyles.header } satisfies Partial<Cell>] as const,
  )
  const bytes = await writeXlsx({
    sheets: [
      {
        name: safeSheetName(name),
        columns: columns.map(({ width, format }) => ({ width, style: columnStyles[format] })),
        rows: [
          columns.map((column) => column.header),
          ...rows.map((row) => row.map((value, index) => cellValue(value, columns[index]?.format))),
        ],
        cells: new Map(header),
        freezePane: { rows: 1 },
        autoFilter: { range: rangeRef(0, 0, rows.length, Math.max(columns.length - 1, 0)) },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        headerFooter: { oddFooter: '&C&P / &N' },
      },
    ],
    defaultFont: bodyFont,
    // Faster than a table of shared strings, which pays only where most texts are the same.
    stringMode: 'inline',
  })
  return new Uint8Array(bytes)
}

const columnStyles: Readonly<Record<FlatFormat, CellStyle>> = {
  text: textFormat,
  number: { font: bodyFont },
  instant: { font: bodyFont, numFmt: 'yyyy-mm-dd hh:mm' },
}

function cellValue(value: FlatValue, format: FlatFormat | undefined): string | number | null {
  if (typeof value === 'string') return value === '' ? null : safeText(value)
  return value !== null && format === 'instant' ? localSerial(value) : value
}
