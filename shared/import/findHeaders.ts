import { comparisonKey, normaliseText } from '../identifiers/normaliseText.ts'
import { allHeaderKeys, headerIndexes } from './headerIndex.ts'
import { type ImportKind, importKinds, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'
import { type HeaderMatch, matchHeaders, matchWhole } from './matchHeaders.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** A row that names the columns below it, as one kind of list reads it. */
export interface Header {
  readonly kind: ImportKind
  /** As in Excel. */
  readonly row: number
  /** By column from 0; where a header has two rows, the lower one, else the upper. */
  readonly texts: readonly string[]
  readonly match: HeaderMatch
  readonly hasName: boolean
}

/** All kinds' readings of the rows that look like headers, from the top down. */
export type HeaderRow = readonly [Header, ...Header[]]

/**
 * Rows of the sheet that may be headers. Anything goes among the first rows; further down only a row of known words
 * counts, since a table may follow another and printed lists repeat their header.
 */
export function findHeaders(sheet: Sheet, kinds: readonly ImportKind[] = importKinds): readonly HeaderRow[] {
  return sheet.rows.flatMap((row, index) => {
    const isTop = row.row <= importLimits.headerRows
    if (!isTop && !isRowOfHeaders(row)) return []
    const readings = readHeader(row.row, textsOf(row), kinds)
    const combined = isTop ? combineWithAbove(row, sheet.rows[index - 1], kinds, readings) : readings
    const [first, ...rest] = combined
    return first === undefined ? [] : [[first, ...rest] as const]
  })
}

export function readHeader(row: number, texts: readonly string[], kinds: readonly ImportKind[]): readonly Header[] {
  return kinds
    .map((kind): Header => {
      const match = matchHeaders(texts, headerIndexes[kind])
      return { kind, row, texts, match, hasName: match.columns.some((column) => column?.id === nameColumnId[kind]) }
    })
    .filter(({ match }) => match.wholeCount > 0)
}

export const textsOf = (row: SheetRow): readonly string[] => Array.from(row.cells, (cell) => cell?.text ?? '')

/**
 * Two header rows: groups over their parts. The lower one counts where it says something, unless group and part together
 * are a known header: 联系人 over 姓名 and 电话. A merged group holds its text in its first column only.
 */
function combineWithAbove(
  row: SheetRow,
  above: SheetRow | undefined,
  kinds: readonly ImportKind[],
  alone: readonly Header[],
): readonly Header[] {
  if (above?.row !== row.row - 1 || alone.length === 0 || !isAllText(row)) return alone
  const upper = textsOf(above)
  const lower = textsOf(row)
  const length = Math.max(upper.length, lower.length)
  return kinds.flatMap((kind) => {
    const own = alone.find((header) => header.kind === kind)
    const texts = Array.from({ length }, (_, index) => joinHeaders(upper, lower, index, kind))
    const [both] = readHeader(row.row, texts, [kind])
    return both !== undefined && both.match.score > (own?.match.score ?? 0) ? [both] : own === undefined ? [] : [own]
  })
}

function joinHeaders(upper: readonly string[], lower: readonly string[], index: number, kind: ImportKind): string {
  const part = lower[index] ?? ''
  if (part === '') return upper[index] ?? ''
  const group = upper.slice(0, index + 1).findLast((text) => text !== '') ?? ''
  const joined = group + part
  return group !== '' && matchWhole(joined, headerIndexes[kind]) !== undefined ? joined : part
}

export const isAllText = (row: SheetRow): boolean =>
  row.cells.every((cell) => cell === undefined || cell.kind === 'text')

/** At least two known words, and they are most of what stands there. */
export function isRowOfHeaders(row: SheetRow): boolean {
  let known = 0
  let others = 0
  for (const cell of row.cells) {
    if (cell === undefined) continue
    // Long texts and numbers are data; looking them up would be most of the time that a big list takes.
    if (cell.kind !== 'text' || cell.text.length > longestWord) return false
    if (isKnownWord(cell.text)) known += 1
    else others += 1
    if (others > known + mostUnknown) return false
  }
  return known >= 2 && known > others
}

const longestWord = 20
const mostUnknown = 3

/** A word that heads columns of some kind. */
export const isKnownWord = (text: string): boolean =>
  allHeaderKeys.has(text) || (mayBeSpelledOtherwise.test(text) && allHeaderKeys.has(comparisonKey(normaliseText(text))))

/** Plain words need no normalising: they are keys as they stand. */
const mayBeSpelledOtherwise = /[^\u4E00-\u9FFF]/
