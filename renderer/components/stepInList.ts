const steps: Readonly<Record<string, (at: number, count: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _count, page) => at + page,
  PageUp: (at, _count, page) => at - page,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/** Where a key leads in a list of `count` things from the one at `at`; undefined for a key that leads nowhere. */
export function stepInList(key: string, at: number, count: number, page: number): number | undefined {
  const next = steps[key]?.(at, count, page)
  return next === undefined ? undefined : Math.max(0, Math.min(next, count - 1))
}
