import type { Attempt } from './syncOnce.ts'

/** Between two attempts with nothing wrong; a saved op or a wake-up ends it early. */
const idleMs = 15_000
const firstMs = 1000
const longestMs = 60_000
/** A server may ask for more than a minute, but not for a day. */
const longestToldMs = 10 * 60_000

const finalCodes: readonly string[] = ['SYNC_TOKEN', 'SYNC_REVOKED']

export interface Rest {
  readonly waitMs: number
  readonly failures: number
}

/**
 * How long to rest after an attempt; null when only a person can help. Rules B2 to B4. `chance`: in [0, 1).
 */
export function restAfter({ trouble }: Attempt, failures: number, chance: number): Rest | null {
  if (trouble === null) return { waitMs: idleMs, failures: 0 }
  if (finalCodes.includes(trouble.code)) return null
  const told = trouble.retryAfterMs
  // Only the server's own wish to begin again at once is not a failure.
  if (told === 0) return { waitMs: 0, failures }
  const doubled = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10))
  const base = told === null ? doubled / 1.5 : Math.min(told, longestToldMs)
  return { waitMs: Math.round(base * (1 + chance / 2)), failures: failures + 1 }
}
