import type { DayContext } from './dayContext.ts'
import { sheetWords } from './reportWords.ts'
import { type TableSheet, tableOf } from './sheet.ts'

/** One thing that is counted in a group: its column, and how much an item adds to it. */
export interface Counted {
  readonly header: string
  readonly counts: ReadonlyMap<string, number>
}

interface BreakdownOptions {
  readonly name: string
  /** What the groups are: industries, universities, ... */
  readonly header: string
  readonly width: number
  readonly labelOf: (key: string) => string
  readonly counted: readonly Counted[]
}

/** Nobody said; such a group is listed last. */
const notGiven = ''

/** A table of one row per group, the largest first, by the first column that tells them apart. */
export function breakdown({ language }: DayContext, options: BreakdownOptions): TableSheet {
  const { name, header, width, labelOf, counted } = options
  const keys = [...new Set(counted.flatMap(({ counts }) => [...counts.keys()]))]
  const rows = keys
    .map((key) => ({ key, cells: counted.map(({ counts }) => counts.get(key) ?? 0) }))
    .toSorted((a, b) => Number(a.key === notGiven) - Number(b.key === notGiven) || byCounts(a.cells, b.cells))
  return tableOf(
    name,
    [
      { header, width, format: 'text' },
      ...counted.map((column) => ({ header: column.header, width: 14, format: 'count' as const })),
    ],
    rows,
    ({ key, cells }) => [key === notGiven ? sheetWords.notGiven[language] : labelOf(key), ...cells],
  )
}

function byCounts(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((count, index) => count !== b[index])
  return (b[differing] ?? 0) - (a[differing] ?? 0)
}

/** How often each key comes up among the items; each adds 1, or what `amountOf` says. */
export function countBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null | undefined,
  amountOf: (item: T) => number = () => 1,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(item) ?? notGiven
    counts.set(key, (counts.get(key) ?? 0) + amountOf(item))
  }
  return counts
}
