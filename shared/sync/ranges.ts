import type { Ranges } from './protocol.ts'

/** The ranges with these numbers in them. */
export function addToRanges(ranges: Ranges, numbers: readonly number[]): Ranges {
  const all = [...ranges.map(([from, to]) => [from, to] as const), ...numbers.map((n) => [n, n] as const)]
  const merged: [number, number][] = []
  for (const [from, to] of all.toSorted((left, right) => left[0] - right[0])) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** What is missing of 1 to `highest`. */
export function holesIn(ranges: Ranges, highest: number): Ranges {
  const holes: [number, number][] = []
  let next = 1
  for (const [from, to] of ranges) {
    if (from > next) holes.push([next, Math.min(from - 1, highest)])
    next = Math.max(next, to + 1)
    if (next > highest) break
  }
  if (next <= highest) holes.push([next, highest])
  return holes.filter(([from, to]) => from <= to)
}

export const isInRanges = (ranges: Ranges, n: number): boolean => ranges.some(([from, to]) => from <= n && n <= to)
