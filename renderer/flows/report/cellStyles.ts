import type { CellStyle } from 'hucre/xlsx'
import type { CellFormat, PageLook } from '#shared/report/sheet.ts'

/** The house colours of the workbook, RGB. */
export const navy = '1F3864'
export const blue = '2E75B6'
const pale = 'DDEBF7'
const grey = '7F7F7F'
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const middle = { vertical: 'center' } as const

/** `@` keeps text what it is when somebody edits its cell, also where it begins with = or is made of digits. */
const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  number: '0',
  count: '#,##0',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
}

export const headerStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: navy } },
  alignment: { ...middle, horizontal: 'center', wrapText: true },
  border: { right: line },
}

export const tableStyle = (format: CellFormat): CellStyle => ({ numFmt: numberFormats[format] })

export const pageStyles: Readonly<Record<PageLook, CellStyle>> = {
  title: { font: { bold: true, size: 18, color: { rgb: navy } }, alignment: middle },
  sentence: {
    font: { size: 13, color: { rgb: navy } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: pale } },
    alignment: { ...middle, wrapText: true },
  },
  heading: {
    font: { bold: true, color: { rgb: navy } },
    border: { bottom: { style: 'medium', color: { rgb: navy } } },
    alignment: middle,
  },
  label: { alignment: middle },
  part: { alignment: { ...middle, indent: 2 }, font: { color: { rgb: grey } } },
  count: { numFmt: numberFormats.count, alignment: middle },
  total: { numFmt: numberFormats.count, font: { bold: true }, alignment: middle },
  // Green while it is 0, red as soon as it is not.
  check: { numFmt: '[Red][<>0]#,##0;[Color10]0', font: { bold: true }, alignment: middle, border: { top: line } },
  text: { numFmt: numberFormats.text, alignment: { ...middle, wrapText: true } },
  day: { numFmt: numberFormats.day, font: { bold: true }, alignment: { ...middle, horizontal: 'left' } },
}
