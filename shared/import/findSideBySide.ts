import { comparisonKey } from '../identifiers/normaliseText.ts'
import { chooseKind } from './chooseKind.ts'
import { type Header, readHeader } from './findHeaders.ts'
import { countingHeaders, type ImportKind, nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'

/** The first column of a table and the one after its last, from 0. */
export type ColumnSpan = readonly [from: number, to: number]

export interface SidePart {
  readonly header: Header
  readonly span: ColumnSpan
}

/**
 * Lists are printed in two or three blocks side by side. Where the column of the names comes again in the same distance
 * from its block's start, they are blocks of one list; where the running numbers begin anew, each may be another list. Beyond the limit the header
 * repeats a word and heads one list: every block would hold its own copy of the rows.
 */
export function findSideBySide(header: Header, kinds: readonly ImportKind[]): readonly SidePart[] {
  const whole: readonly SidePart[] = [{ header, span: [0, importLimits.columns] }]
  const keys = header.texts.map(comparisonKey)
  const repeated = repeatedNames(header, keys)
  if (repeated !== null && repeated.length <= importLimits.blocks)
    return spansOf(repeated).map((span) => ({ header, span }))
  const numbered = keys.flatMap((key, index) => (numberKeys.has(key) ? [index] : []))
  if (
    numbered.length < 2 ||
    numbered.length > importLimits.blocks ||
    numbered[0] !== keys.findIndex((key) => key !== '')
  )
    return whole
  const parts = spansOf(numbered).map((span) => {
    const texts = header.texts.map((text, index) => (index >= span[0] && index < span[1] ? text : ''))
    return { header: chooseKind(readHeader(header.row, texts, kinds)), span }
  })
  const lists = parts.flatMap(({ header: own, span }) => (own?.hasName === true ? [{ header: own, span }] : []))
  return lists.length === parts.length ? lists : whole
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
