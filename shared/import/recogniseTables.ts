import { fail, ok, type Result } from '../errors/result.ts'
import { chooseKind } from './chooseKind.ts'
import { findHeaders, type Header, isKnownWord, readHeader, textsOf } from './findHeaders.ts'
import { findSideBySide } from './findSideBySide.ts'
import { type Frame, frameByContent, frameTables } from './frameTables.ts'
import { isGuideSheet } from './guideSheets.ts'
import { headerIndexes } from './headerIndex.ts'
import type { HeaderMemory } from './headerMemory.ts'
import { type ImportKind, importKinds, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'
import { mapColumns } from './mapColumns.ts'
import type { MappedColumn } from './mappedColumn.ts'
import { matchHeaders, noMatch } from './matchHeaders.ts'
import { isNoteRow } from './noteRows.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { valuesIn } from './valuesIn.ts'

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
  /** The comparison keys of the national list, by which a column of universities is told from one of faculties. */
  readonly universities?: ReadonlySet<string> | undefined
}

/**
 * The tables of a sheet, one below or beside the other, each with its header under titles and notes, or without one.
 * Errors: IMPORT_SHEET_EMPTY, IMPORT_HEADERS_UNKNOWN {sheet, lastRow}, IMPORT_NAME_COLUMN_MISSING {sheet, row, field},
 * IMPORT_FORM_LAYOUT {sheet, row}, IMPORT_NO_ROWS {sheet, row}, all with the sheet's number.
 */
export function recogniseTables(sheet: Sheet, options: RecogniseOptions = {}): Result<readonly RecognisedTable[]> {
  const last = isGuideSheet(sheet.name) ? undefined : sheet.rows.at(-1)
  if (last === undefined) return fail('IMPORT_SHEET_EMPTY', { sheet: sheet.number })
  const kinds = options.wanted == null ? importKinds : [options.wanted]
  const frames = frameTables(sheet, kinds)
  const read = frames.flatMap((frame) => readFrame(frame, options, kinds))
  const tables = read.filter(({ rows, isForm }) => rows.length > 0 && !isForm)
  if (tables.length > 0) return ok(tables.map((table, index) => numbered(table, index + 1)))
  const form = read.find(({ isForm }) => isForm)
  if (form !== undefined) return fail('IMPORT_FORM_LAYOUT', { sheet: sheet.number, row: form.headerRow })
  const [empty] = frames
  if (empty !== undefined) return fail('IMPORT_NO_ROWS', { sheet: sheet.number, row: empty.header.row })
  for (const frame of frameByContent(sheet, kinds)) {
    const [table] = readFrame(frame, options, kinds)
    if (table !== undefined && table.rows.length > 0 && !table.isForm && hasName(table)) return ok([numbered(table, 1)])
  }
  const nameless = findHeaders(sheet, kinds)
    .map(chooseKind)
    .find((header) => header !== undefined && !header.hasName)
  if (nameless !== undefined)
    return fail('IMPORT_NAME_COLUMN_MISSING', {
      sheet: sheet.number,
      row: nameless.row,
      field: nameColumnId[nameless.kind],
    })
  return fail('IMPORT_HEADERS_UNKNOWN', { sheet: sheet.number, lastRow: Math.min(importLimits.headerRows, last.row) })
}

/**
 * One table of the sheet as a person says that it is; the rest of it is found. What nobody could find on its own becomes
 * a table here, so that the person can go on. Errors as above.
 */
export function recogniseTable(
  sheet: Sheet,
  table: number,
  choice: TableChoice,
  memory: HeaderMemory = {},
  universities?: ReadonlySet<string>,
): Result<RecognisedTable> {
  const options: RecogniseOptions = { wanted: choice.kind, memory, universities }
  const found = recogniseTables(sheet, options)
  const base = found.ok ? (found.value.find((candidate) => candidate.table === table) ?? found.value[0]) : undefined
  const isAsFound = choice.headerRow === null || choice.headerRow === base?.headerRow
  if (base !== undefined && isAsFound)
    return ok(Object.keys(choice.mapping).length === 0 ? base : remap(base, choice, options))
  const isSaid = choice.kind !== null || choice.headerRow !== null || Object.keys(choice.mapping).length > 0
  if (!found.ok && (!isSaid || found.error.code === 'IMPORT_SHEET_EMPTY')) return found
  const kind = choice.kind ?? base?.kind ?? kindOf(choice) ?? 'attendee'
  const header = headerAt(sheet, choice.headerRow ?? likelyHeaderRow(sheet, kind), kind)
  const rows = sheet.rows.filter(({ row }) => row > header.row)
  const whole = readSpan({ header, rows }, [0, importLimits.columns], options, choice.mapping)
  return whole.rows.length === 0
    ? fail('IMPORT_NO_ROWS', { sheet: sheet.number, row: header.row })
    : ok(numbered(whole, table))
}

interface ReadTable extends RecognisedTable {
  /** Whether labels stand where the entries' names should: one thing on a page, not a list. */
  readonly isForm: boolean
}

const numbered = ({ isForm: _isForm, ...table }: ReadTable, number: number): RecognisedTable => ({
  ...table,
  table: number,
})

const hasName = ({ kind, mapping }: RecognisedTable): boolean =>
  mapping.some(({ column }) => column?.id === nameColumnId[kind])

function readFrame(frame: Frame, options: RecogniseOptions, kinds: readonly ImportKind[]): readonly ReadTable[] {
  const parts = findSideBySide(frame.header, frame.rows, kinds)
  return parts.map(({ header, span }) => readSpan({ header, rows: frame.rows }, span, options, {}))
}

function readSpan(
  { header, rows }: Frame,
  span: readonly [from: number, to: number],
  { memory = {}, universities }: RecogniseOptions,
  choices: TableChoice['mapping'],
): ReadTable {
  const own = isWhole(header, span) ? rows : rows.map((row) => cut(row, span))
  const texts = header.texts.map((text, index) => (index >= span[0] && index < span[1] ? text : ''))
  const { columns: byHeader, isSpare } = matchHeaders(texts, headerIndexes[header.kind])
  const mapping = mapColumns({ kind: header.kind, texts, byHeader, isSpare, memory, choices, span, universities }, own)
  const name = mapping.find(({ column }) => column?.id === nameColumnId[header.kind])?.index ?? null
  const mapped = new Set(mapping.flatMap(({ index, column }) => (column === null ? [] : [index])))
  return {
    kind: header.kind,
    table: 1,
    headerRow: header.row,
    mapping,
    rows: own.filter((row) => !isNoteRow(row, name, mapped)),
    isForm: name !== null && isFormBelow(own, name, mapping),
  }
}

/** Labels below the header of the names: 单位名称 over 联系人 over 联系电话. */
function isFormBelow(rows: readonly SheetRow[], name: number, mapping: readonly MappedColumn[]): boolean {
  const values = valuesIn(rows, name, formRows)
  const labels = values.filter(isKnownWord).length
  const isSure = values.length > 1 || mapping.some(({ basis }) => basis !== 'header')
  return isSure && labels > 0 && labels >= values.length / 2
}

const formRows = 30

function remap(
  table: RecognisedTable,
  choice: TableChoice,
  { memory = {}, universities }: RecogniseOptions,
): RecognisedTable {
  const texts: string[] = []
  const byHeader: MappedColumn['column'][] = []
  for (const { index, header, column, basis } of table.mapping) {
    texts[index] = header
    byHeader[index] = basis === 'header' ? column : null
  }
  const dense = Array.from(texts, (text) => text ?? '')
  const { isSpare } = matchHeaders(dense, headerIndexes[table.kind])
  const from = table.mapping[0]?.index ?? 0
  const to = (table.mapping.at(-1)?.index ?? 0) + 1
  const evidence = {
    kind: table.kind,
    texts: dense,
    byHeader,
    isSpare,
    memory,
    choices: choice.mapping,
    span: [from, to] as const,
    universities,
  }
  return { ...table, mapping: mapColumns(evidence, table.rows) }
}

function headerAt(sheet: Sheet, row: number, kind: ImportKind): Header {
  const found = sheet.rows.find((candidate) => candidate.row === row)
  const texts = found === undefined ? [] : textsOf(found)
  const [header] = readHeader(row, texts, [kind])
  return header ?? { kind, row, texts, match: noMatch, hasName: false }
}

/** The row with the most known headers, else the first with more than a title in it. */
function likelyHeaderRow(sheet: Sheet, kind: ImportKind): number {
  const known = findHeaders(sheet, [kind]).map(([header]) => header)
  const best = known.toSorted((a, b) => b.match.score - a.match.score || a.row - b.row)[0]
  const wide = sheet.rows.find(({ cells }) => cells.filter((cell) => cell !== undefined).length > 1)
  return best?.row ?? wide?.row ?? sheet.rows[0]?.row ?? 0
}

/** The kind that knows the columns that a person chose. */
const kindOf = ({ mapping }: TableChoice): ImportKind | undefined =>
  importKinds.find((kind) => Object.values(mapping).includes(nameColumnId[kind]))

const isWhole = (header: Header, [from, to]: readonly [number, number]): boolean =>
  from === 0 && to >= header.texts.length

const cut = (row: SheetRow, [from, to]: readonly [number, number]): SheetRow => ({
  ...row,
  cells: row.cells.slice(0, to).map((cell, index) => (index < from ? undefined : cell)),
})
