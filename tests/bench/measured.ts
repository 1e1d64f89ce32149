/** What a bench found. Keys are stable: `...Ms`, `...PerSecond`; ratios `...Over...`. */
export interface Measured {
  readonly figures: Readonly<Record<string, number>>
  readonly ratios: Readonly<Record<string, number>>
}

/** The value below which the share lies; nearest rank. `share` between 0 and 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Two decimals are more than any of these measurements can promise. */
export const round = (value: number): number => Math.round(value * 100) / 100

export function tableOf({ figures, ratios }: Measured): string {
  const rows = [...Object.entries(figures), ...Object.entries(ratios)]
  const width = Math.max(...rows.map(([key]) => key.length))
  return rows.map(([key, value]) => `${key.padEnd(width)}  ${String(value).padStart(10)}`).join('\n')
}
