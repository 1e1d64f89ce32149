import type { CellStyle } from 'hucre/xlsx'
import type { CellLook } from '#shared/tables/styledSheet.ts'

/** Numbers under this format stay as they were typed. */
export const textFormat: CellStyle = { numFmt: '@' }

const fillOf = (rgb: string): CellStyle['fill'] & object => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const box = { top: line, right: line, bottom: line, left: line }
const head: CellStyle = {
  ...textFormat,
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: fillOf('1F4E79'),
  border: box,
  alignment: { vertical: 'center', wrapText: true },
}

/** Colours that stay apart in black and white too; what matters is always said in words as well. */
export const cellStyles: Readonly<Record<CellLook, CellStyle>> = {
  plain: textFormat,
  title: { ...textFormat, font: { bold: true, size: 12 } },
  header: head,
  needed: { ...head, fill: fillOf('9C2F00') },
  sensitive: { ...head, fill: fillOf('5B2A86') },
  example: { ...textFormat, font: { italic: true, color: { rgb: '595959' } } },
  note: { ...textFormat, alignment: { vertical: 'top', wrapText: true } },
  fault: { ...textFormat, fill: fillOf('FFC7CE'), border: box },
  reason: {
    ...textFormat,
    font: { color: { rgb: '9C0006' } },
    fill: fillOf('FFF2CC'),
    alignment: { vertical: 'top', wrapText: true },
  },
}
