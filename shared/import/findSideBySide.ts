import { comparisonKey } from '../identifiers/normaliseText.ts'
import { chooseKind } from './chooseKind.ts'
import { type Header, readHeader } from './findHeaders.ts'
import { countingHeaders, type ImportKind, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'
import type { SheetRow } from './sheet.ts'

/** The first column of a table and the one after its last, from 0. */
export type ColumnSpan = readonly [from: number, to: number]

export interface SidePart {
  readonly header: Header
  readonly span: ColumnSpan
}

/**
 * Lists are printed in two or three blocks side by side. Where the column of the names comes again in the same distance
 * from its block's start, they are blocks of one list; where the running numbers begin anew, or behind a column with
 * nothing in it, each may be another list.
 */
export function findSideBySide(
  header: Header,
  rows: readonly SheetRow[],
  kinds: readonly ImportKind[],
): readonly SidePart[] {
  const whole: readonly SidePart[] = [{ header, span: [0, importLimits.columns] }]
  const keys = header.texts.map(comparisonKey)
  const repeated = repeatedNames(header, keys)
  if (repeated !== null) return spansOf(repeated).map((span) => ({ header, span }))
  const numbered = keys.flatMap((key, index) => (numberKeys.has(key) ? [index] : []))
  const isNumbered = numbered.length >= 2 && numbered[0] === keys.findIndex((key) => key !== '')
  const starts = isNumbered ? numbered : startsBehindGaps(keys, rows)
  if (starts.length < 2) return whole
  const parts = spansOf(starts).map((span) => {
    const texts = header.texts.map((text, index) => (index >= span[0] && index < span[1] ? text : ''))
    return { header: chooseKind(readHeader(header.row, texts, kinds)), span }
  })
  const lists = parts.flatMap(({ header: own, span }) =>
    own?.hasName === true && (isNumbered || own.match.wholeCount >= wordsOfAList) ? [{ header: own, span }] : [],
  )
  return lists.length === parts.length ? lists : whole
}

/** Behind a gap a single word may still belong to the list before it, such as 单位名称 of people. */
const wordsOfAList = 2

/** The first column of each group of headers that columns without a cell part. */
function startsBehindGaps(keys: readonly string[], rows: readonly SheetRow[]): readonly number[] {
  const isGap = (index: number): boolean => keys[index] === '' && rows.every(({ cells }) => cells[index] === undefined)
  return keys.flatMap((key, index) => (key !== '' && (index === 0 || isGap(index - 1)) ? [index] : []))
}

/** Where the blocks start, or null where there is only one. */
function repeatedNames({ kind, match }: Header, keys: readonly string[]): readonly number[] | null {
  const name = match.columns.findIndex((column) => column?.id === nameColumnId[kind])
  const names = keys.flatMap((key, index) => (name >= 0 && key === keys[name] ? [index] : []))
  if (names.length < 2) return null
  const before = keys.slice(0, name).findIndex((key) => key !== '')
  const lead = before < 0 ? 0 : name - before
  const starts = names.map((index) => index - lead)
  return starts.every((start) => start >= 0 && keys[start] === keys[starts[0] ?? 0]) ? starts : null
}

const spansOf = (starts: readonly number[]): readonly ColumnSpan[] =>
  starts.map((start, index) => [start, starts[index + 1] ?? importLimits.columns])

const numberKeys: ReadonlySet<string> = new Set(countingHeaders.map(comparisonKey).filter((key) => key !== ''))
