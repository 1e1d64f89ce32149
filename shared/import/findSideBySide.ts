import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { Header } from './findHeaders.ts'
import { nameColumnId } from './importColumns.ts'
import { importLimits } from './limits.ts'

/** The first column of a table and the one after its last, from 0. */
export type ColumnSpan = readonly [from: number, to: number]

/**
 * Lists are printed in two or three blocks side by side, each with the same headers. The repeated name column tells:
 * the columns from one block's start to the next are one table.
 */
export function findSideBySide({ kind, texts, match }: Header): readonly ColumnSpan[] {
  const whole: readonly ColumnSpan[] = [[0, importLimits.columns]]
  const name = match.columns.findIndex((column) => column?.id === nameColumnId[kind])
  if (name < 0) return whole
  const keys = texts.map(comparisonKey)
  const names = keys.flatMap((key, index) => (key === keys[name] ? [index] : []))
  if (names.length < 2) return whole
  const before = keys.slice(0, name).findIndex((key) => key !== '')
  const lead = before < 0 ? 0 : name - before
  const starts = names.map((index) => index - lead)
  const isRegular = starts.every((start) => start >= 0 && keys[start] === keys[starts[0] ?? 0])
  if (!isRegular) return whole
  return starts.map((start, index) => [start, starts[index + 1] ?? importLimits.columns])
}
