import { fail, ok, type Result } from '../errors/result.ts'
import { chooseKind } from './chooseKind.ts'
import { findHeaders, type Header, type HeaderRow, isRowOfHeaders, readHeader, textsOf } from './findHeaders.ts'
import { findSideBySide } from './findSideBySide.ts'
import { guessColumn } from './guessColumn.ts'
import { isGuideSheet } from './guideSheets.ts'
import { headerIndexes } from './headerIndex.ts'
import type { HeaderMemory } from './headerMemory.ts'
import { type ImportKind, importKinds, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'
import { type MappedColumn, mapColumns, valuesIn } from './mapColumns.ts'
import { matchHeaders } from './matchHeaders.ts'
import { isNoteRow } from './noteRows.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** What a table of a sheet turned out to be. */
export interface RecognisedTable {
  readonly kind: ImportKind
  /** From 1 in its sheet. */
  readonly table: number
  /** As in Excel; 0 where there is none and the content told what the columns are. */
  readonly headerRow: number
  readonly mapping: readonly MappedColumn[]
  /** The entries: without titles, sums, remarks and repeated headers. */
  readonly rows: readonly SheetRow[]
}

/** What a person corrected about how a table was understood; only what they changed. */
export interface TableChoice {
  readonly kind: ImportKind | null
  /** As in Excel; 0: there is none; null: found. */
  readonly headerRow: number | null
  /** By the column's index; null leaves the column out. */
  readonly mapping: Readonly<Record<number, string | null>>
}

export interface RecogniseOptions {
  readonly wanted?: ImportKind | null
  readonly memory?: HeaderMemory
}

/**
 * The tables of a sheet, one below or beside the other, each with its header under titles and notes, or without one.
 * Errors: IMPORT_SHEET_EMPTY, IMPORT_HEADERS_UNKNOWN {sheet, lastRow}, IMPORT_NAME_COLUMN_MISSING {sheet, row, field},
 * IMPORT_NO_ROWS {sheet, row}, all with the sheet's number.
 */
export function recogniseTables(sheet: Sheet, options: RecogniseOptions = {}): Result<readonly RecognisedTable[]> {
  const last = isGuideSheet(sheet.name) ? undefined : sheet.rows.at(-1)
  if (last === undefined) return fail('IMPORT_SHEET_EMPTY', { sheet: sheet.number })
  const kinds = options.wanted == null ? importKinds : [options.wanted]
  const frames = frameTables(sheet, kinds)
  const tables = frames.flatMap((frame) => readFrame(frame, options)).filter(({ rows }) => rows.length > 0)
  if (tables.length > 0) return ok(tables.map((table, index) => ({ ...table, table: index + 1 })))
  const nameless = findHeaders(sheet, kinds)
    .map(chooseKind)
    .find((header) => header !== undefined && !header.hasName)
  const [empty] = frames
  if (empty !== undefined) return fail('IMPORT_NO_ROWS', { sheet: sheet.number, row: empty.header.row })
  if (nameless !== undefined)
    return fail('IMPORT_NAME_COLUMN_MISSING', {
      sheet: sheet.number,
      row: nameless.row,
      field: nameColumnId[nameless.kind],
    })
  return fail('IMPORT_HEADERS_UNKNOWN', { sheet: sheet.number, lastRow: Math.min(importLimits.headerRows, last.row) })
}

/** One table of the sheet as a person says that it is; the rest of it is found. Errors as above. */
export function recogniseTable(
  sheet: Sheet,
  table: number,
  choice: TableChoice,
  memory: HeaderMemory = {},
): Result<RecognisedTable> {
  const found = recogniseTables(sheet, { wanted: choice.kind, memory })
  const base = found.ok ? (found.value.find((candidate) => candidate.table === table) ?? found.value[0]) : undefined
  const isAsFound = choice.headerRow === null || choice.headerRow === base?.headerRow
  if (base !== undefined && isAsFound)
    return ok(Object.keys(choice.mapping).length === 0 ? base : remap(base, choice, memory))
  if (choice.headerRow === null) return found.ok ? fail('IMPORT_SHEET_EMPTY', { sheet: sheet.number }) : found
  const header = headerAt(sheet, choice.headerRow, choice.kind ?? base?.kind ?? 'attendee')
  const rows = sheet.rows.filter(({ row }) => row > header.row)
  const whole = readSpan({ header, rows, span: [0, importLimits.columns] }, memory, choice.mapping)
  return whole.rows.length === 0
    ? fail('IMPORT_NO_ROWS', { sheet: sheet.number, row: choice.headerRow })
    : ok({ ...whole, table })
}

interface Frame {
  readonly header: Header
  /** Everything below it, down to the next table. */
  readonly rows: readonly SheetRow[]
}

/** Where one table ends and the next begins: at a header that says something else than the one above. */
function frameTables(sheet: Sheet, kinds: readonly ImportKind[]): readonly Frame[] {
  const candidates = findHeaders(sheet, kinds)
  const [first, ...others] = candidates.flatMap((readings, index) => pickHeader(readings, candidates[index + 1]) ?? [])
  if (first === undefined) return frameWithoutHeader(sheet, kinds)
  // Below a header a single known word is a value: 某某有限公司 ends like a header, and an entry may be called Name.
  const certain = new Set(sheet.rows.filter(isRowOfHeaders).map(({ row }) => row))
  const headers = [first, ...others.filter(({ row }) => certain.has(row))]
  const starts = headers.filter((header, index) => index === 0 || !isRepeated(header, headers.slice(0, index)))
  const outside = new Set([...headers.map(({ row }) => row), ...titleRows(sheet, headers)])
  return starts.map((header, index) => {
    const end = starts[index + 1]?.row ?? Number.POSITIVE_INFINITY
    const rows = sheet.rows.filter(({ row }) => row > header.row && row < end && !outside.has(row))
    return { header, rows }
  })
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
const isRepeated = (header: Header, earlier: readonly Header[]): boolean => earlier.some((one) => isSame(one, header))

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

function frameWithoutHeader(sheet: Sheet, kinds: readonly ImportKind[]): readonly Frame[] {
  const sample = sheet.rows.slice(0, 50)
  const width = Math.max(...sample.map((row) => row.cells.length))
  const frames = kinds.flatMap((kind) => {
    const open = new Set([...headerIndexes[kind].values()].map(({ column }) => column.id))
    const ids = Array.from({ length: width }, (_, index) => {
      const id = guessColumn(valuesIn(sample, index, sample.length), open)
      if (id !== null) open.delete(id)
      return id
    })
    const known = ids.filter((id) => id !== null)
    if (!known.includes(nameColumnId[kind]) || known.length < 2) return []
    const header: Header = { kind, row: 0, texts: [], match: { columns: [], score: known.length }, hasName: true }
    return [{ header, rows: sheet.rows }]
  })
  return frames.toSorted((a, b) => b.header.match.score - a.header.match.score).slice(0, 1)
}

function readFrame({ header, rows }: Frame, { memory = {} }: RecogniseOptions): readonly RecognisedTable[] {
  return findSideBySide(header).map((span) => readSpan({ header, rows, span }, memory, {}))
}

interface Span extends Frame {
  readonly span: readonly [from: number, to: number]
}

function readSpan(
  { header, rows, span }: Span,
  memory: HeaderMemory,
  choices: TableChoice['mapping'],
): RecognisedTable {
  const own = isWhole(header, span) ? rows : rows.map((row) => cut(row, span))
  const texts = header.texts.map((text, index) => (index >= span[0] && index < span[1] ? text : ''))
  const byHeader = matchHeaders(texts, headerIndexes[header.kind]).columns
  const mapping = mapColumns({ kind: header.kind, texts, byHeader, memory, choices, span }, own)
  const name = mapping.find(({ column }) => column?.id === nameColumnId[header.kind])?.index ?? null
  const mapped = mapping.filter(({ column }) => column !== null).length
  return {
    kind: header.kind,
    table: 1,
    headerRow: header.row,
    mapping,
    rows: own.filter((row) => !isNoteRow(row, name, mapped)),
  }
}

function remap(table: RecognisedTable, choice: TableChoice, memory: HeaderMemory): RecognisedTable {
  const texts: string[] = []
  const byHeader: MappedColumn['column'][] = []
  for (const { index, header, column, basis } of table.mapping) {
    texts[index] = header
    byHeader[index] = basis === 'header' ? column : null
  }
  const dense = Array.from(texts, (text) => text ?? '')
  const from = table.mapping[0]?.index ?? 0
  const to = (table.mapping.at(-1)?.index ?? 0) + 1
  const evidence = {
    kind: table.kind,
    texts: dense,
    byHeader,
    memory,
    choices: choice.mapping,
    span: [from, to] as const,
  }
  return { ...table, mapping: mapColumns(evidence, table.rows) }
}

function headerAt(sheet: Sheet, row: number, kind: ImportKind): Header {
  const found = sheet.rows.find((candidate) => candidate.row === row)
  const texts = found === undefined ? [] : textsOf(found)
  const [header] = readHeader(row, texts, [kind])
  return header ?? { kind, row, texts, match: { columns: [], score: 0 }, hasName: false }
}

const isWhole = (header: Header, [from, to]: Span['span']): boolean => from === 0 && to >= header.texts.length

const cut = (row: SheetRow, [from, to]: Span['span']): SheetRow => ({
  ...row,
  cells: row.cells.slice(0, to).map((cell, index) => (index < from ? undefined : cell)),
})
