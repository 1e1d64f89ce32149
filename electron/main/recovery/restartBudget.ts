export interface RestartBudget {
  /** Whether one more restart is allowed now; counts it if so. `now` in milliseconds of any clock that never goes back. */
  take(now: number): boolean
}

/** Allows so many restarts in any window of time: a page that crashes at once would otherwise flicker for ever. */
export function limitRestarts(most: number, windowMs: number): RestartBudget {
  const held: { recent: readonly number[] } = { recent: [] }
  return {
    take: (now) => {
      const recent = held.recent.filter((at) => now - at < windowMs)
      const isAllowed = recent.length < most
      held.recent = isAllowed ? [...recent, now] : recent
      return isAllowed
    },
  }
}
