import type { CellStyle } from 'hucre/xlsx'
import type { CellFormat, PageLook } from '#shared/report/sheet.ts'

/** The house colours of the workbook, RGB. */
const navy = '1F3864'
export const blue = '2E75B6'
const pale = 'DDEBF7'
const grey = '595959'
const green = '548235'
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const middle = { vertical: 'center' } as const

/** What Excel and WPS write Chinese in by themselves; Latin letters look right in it too. */
export const plainFont = { name: '等线', size: 11 } as const
/** A font that leaves something out gets it from nowhere. */
const font = (rgb = '000000', more: { readonly bold?: boolean; readonly size?: number } = {}) => ({
  ...plainFont,
  color: { rgb },
  ...more,
})
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** `@` keeps text what it is when somebody edits its cell, also where it begins with = or is made of digits. */
const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  number: '0',
  count: '#,##0',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
}
/** Green while it is 0, red as soon as it is not. */
const checkFormat = '[Red][<>0]#,##0;0'

export const headerStyle: CellStyle = {
  font: font('FFFFFF', { bold: true }),
  fill: filled(navy),
  alignment: { ...middle, horizontal: 'center', wrapText: true },
  border: { right: line },
}

export const tableStyle = (format: CellFormat): CellStyle => ({ font: plainFont, numFmt: numberFormats[format] })

export const pageStyles: Readonly<Record<PageLook, CellStyle>> = {
  title: { font: font(navy, { bold: true, size: 18 }), alignment: middle },
  sentence: {
    font: font(navy, { size: 13 }),
    fill: filled(pale),
    alignment: { ...middle, wrapText: true },
  },
  heading: {
    font: font(navy, { bold: true }),
    border: { bottom: { style: 'medium', color: { rgb: navy } } },
    alignment: middle,
  },
  label: { font: plainFont, alignment: middle },
  part: { font: font(grey), alignment: { ...middle, horizontal: 'left', indent: 2 } },
  count: { font: plainFont, numFmt: numberFormats.count, alignment: middle },
  total: { font: font(undefined, { bold: true }), numFmt: numberFormats.count, alignment: middle },
  check: { font: font(green, { bold: true }), numFmt: checkFormat, alignment: middle, border: { top: line } },
  text: { font: plainFont, numFmt: numberFormats.text, alignment: middle },
  day: {
    font: font(undefined, { bold: true }),
    numFmt: numberFormats.day,
    alignment: { ...middle, horizontal: 'left' },
  },
  dayHeading: {
    font: font(navy, { bold: true }),
    numFmt: numberFormats.day,
    alignment: { ...middle, horizontal: 'right' },
  },
}
