import type { CellStyle } from 'hucre/xlsx'
import type { CellLook } from '#shared/tables/styledSheet.ts'

/** What Excel writes with where nothing else is said; without a name some programs choose a serif. */
export const bodyFont = { name: 'Calibri', size: 11 } as const

/** Numbers under this format stay as they were typed. */
export const textFormat: CellStyle = { font: bodyFont, numFmt: '@', alignment: { vertical: 'center' } }

const fillOf = (rgb: string): CellStyle['fill'] & object => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const box = { top: line, right: line, bottom: line, left: line }
const wrapped = { vertical: 'center', wrapText: true } as const
const head: CellStyle = {
  ...textFormat,
  font: { ...bodyFont, bold: true, color: { rgb: 'FFFFFF' } },
  fill: fillOf('1F4E79'),
  border: box,
  alignment: wrapped,
}

/** Colours that stay apart in black and white too; what matters is always said in words as well. */
export const cellStyles: Readonly<Record<CellLook, CellStyle>> = {
  plain: textFormat,
  title: { ...textFormat, font: { ...bodyFont, bold: true, size: 14 } },
  header: head,
  needed: { ...head, fill: fillOf('9C2F00') },
  sensitive: { ...head, fill: fillOf('5B2A86') },
  example: { ...textFormat, font: { ...bodyFont, italic: true, color: { rgb: '595959' } }, alignment: wrapped },
  note: { ...textFormat, alignment: wrapped },
  fault: { ...textFormat, fill: fillOf('FFC7CE'), border: box },
  reason: {
    ...textFormat,
    font: { ...bodyFont, color: { rgb: '9C0006' } },
    fill: fillOf('FFF2CC'),
    alignment: wrapped,
  },
}
