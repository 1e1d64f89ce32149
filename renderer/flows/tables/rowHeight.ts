import type { StyledCell, StyledColumn } from '#shared/tables/styledSheet.ts'
import { cellStyles } from './cellStyles.ts'

/** Points; a line of 11-point text with room above and below. */
const lineHeight = 15.5
const longestRow = 409

/**
 * How high a row must be for its wrapped cells, in points. Excel would find out by itself, but other programs show what
 * the file says. Undefined for a row of one line.
 */
export function rowHeight(row: readonly (StyledCell | null)[], columns: readonly StyledColumn[]): number | undefined {
  let lines = 1
  for (const [index, cell] of row.entries()) {
    if (typeof cell?.value !== 'string' || cellStyles[cell.look].alignment?.wrapText !== true) continue
    lines = Math.max(lines, countLines(cell.value, columns[index]?.width ?? 10))
  }
  return lines === 1 ? undefined : Math.min(longestRow, lines * lineHeight)
}

const countLines = (text: string, width: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part) / (width - 1))), 0)

/** In characters, as Excel counts widths: those of Chinese are twice as wide. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\u115F\u2E80-\uFFEF]/g)?.length ?? 0)
