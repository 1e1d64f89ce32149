import { chooseKind, isFitting } from './chooseKind.ts'
import { findHeaders, type Header, type HeaderRow, isAllText, isRowOfHeaders, textsOf } from './findHeaders.ts'
import { guessColumns, looksLike } from './guessColumn.ts'
import { type ImportKind, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'
import { noMatch } from './matchHeaders.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** A header with everything below it, down to the next table. */
export interface Frame {
  readonly header: Header
  readonly rows: readonly SheetRow[]
}

/** Where one table ends and the next begins: at a header that says something else than the one above. */
export function frameTables(sheet: Sheet, kinds: readonly ImportKind[]): readonly Frame[] {
  const candidates = findHeaders(sheet, kinds)
  const [first, ...others] = candidates.flatMap((readings, index) => pickHeader(readings, candidates[index + 1]) ?? [])
  if (first === undefined) return []
  // Below a header a single known word is a value: an entry may be called Name.
  const places = new Map(sheet.rows.map(({ row }, index) => [row, index]))
  const isCertain = ({ row }: Header): boolean => {
    const own = sheet.rows[places.get(row) ?? -1]
    return own !== undefined && isRowOfHeaders(own)
  }
  const headers = [first, ...others.filter(isCertain)]
  const starts: Header[] = []
  for (const header of headers) {
    const current = starts.at(-1)
    const isRepeated = current !== undefined && isSame(current, header)
    if (!isRepeated && starts.length < importLimits.tables) starts.push(header)
  }
  const outside = new Set([...headers.map(({ row }) => row), ...titleRows(sheet, headers)])
  return starts.map((header, index) => {
    const from = (places.get(header.row) ?? 0) + 1
    const to = places.get(starts[index + 1]?.row ?? 0) ?? sheet.rows.length
    return { header, rows: sheet.rows.slice(from, to).filter(({ row }) => !outside.has(row)) }
  })
}

/**
 * What may be a table although no row heads it in known words with the entries' names among them: the content has to
 * tell what is missing. In order of preference; the first whose columns turn out to be known is the table.
 */
export function frameByContent(sheet: Sheet, kinds: readonly ImportKind[]): readonly Frame[] {
  const body = sheet.rows.filter(({ cells }) => cells.filter((cell) => cell !== undefined).length > 1)
  const weak = findHeaders(sheet, kinds)
    .filter(([{ row }]) => row <= importLimits.headerRows)
    .flatMap((readings) => readings.toSorted((a, b) => b.match.score - a.match.score))
    .filter((header) => !header.hasName || isFitting(header))
    .filter(({ row, match }) => match.wholeCount > 1 || row === body[0]?.row)
    .map((header) => ({ header, rows: sheet.rows.filter(({ row }) => row > header.row) }))
  return [...weak, ...kinds.flatMap((kind) => frameWithoutHeader(body, kind)).toSorted(byKnownColumns)]
}

const sampled = 50
const byKnownColumns = (a: Frame, b: Frame): number => b.header.match.score - a.header.match.score

/** A first row that doesn't look like the others is a header in words that nobody knows. */
function frameWithoutHeader(body: readonly SheetRow[], kind: ImportKind): readonly Frame[] {
  const [first, ...rest] = body
  if (first === undefined) return []
  const known = guessColumns(rest.length < 2 ? body.slice(0, sampled) : rest.slice(0, sampled), kind)
  if (![...known.values()].includes(nameColumnId[kind]) || known.size < 2) return []
  const fitting = [...known].filter(([index, id]) => looksLike(id, first.cells[index]?.text ?? '')).length
  const isHeader = rest.length > 1 && fitting < known.size / 2 && isAllText(first)
  const header: Header = {
    kind,
    row: isHeader ? first.row : 0,
    texts: isHeader ? textsOf(first) : [],
    match: { ...noMatch, score: known.size },
    hasName: true,
  }
  return [{ header, rows: isHeader ? rest : body }]
}

/** The best reading of a row, unless the next row is the lower half of the same header. */
function pickHeader(readings: HeaderRow, next: HeaderRow | undefined): Header | undefined {
  const header = chooseKind(readings)
  if (header === undefined || !header.hasName || header.match.columns.filter(Boolean).length < leastColumns(header))
    return undefined
  const below = next === undefined || next[0].row !== header.row + 1 ? undefined : chooseKind(next)
  return below?.hasName === true && below.match.score >= header.match.score && !isSame(below, header)
    ? undefined
    : header
}

/** A single known word may be a value further down; at the top it is the header of a list of one column. */
const leastColumns = ({ row, texts }: Header): number =>
  row <= importLimits.headerRows && texts.filter((text) => text !== '').length <= 2 ? 1 : 2

const isSame = (a: Header, b: Header): boolean => a.texts.join('\n') === b.texts.join('\n')

/** Lone cells right above a header are its title. */
function titleRows(sheet: Sheet, headers: readonly Header[]): readonly number[] {
  const places = new Map(sheet.rows.map(({ row }, index) => [row, index]))
  return headers.flatMap((header) => {
    const titles: number[] = []
    for (let index = (places.get(header.row) ?? 0) - 1; index >= 0; index -= 1) {
      const row = sheet.rows[index]
      if (row === undefined || row.cells.filter((cell) => cell !== undefined).length > 1) break
      titles.push(row.row)
    }
    return titles
  })
}
