/** Ends a rest early. What wakes while nobody rests ends the next rest at once. */
export interface WakeUps {
  wake(): void
  /** Resolves after so many milliseconds, or when something wakes. */
  rest(ms: number): Promise<void>
}

export function openWakeUps(sleep: (ms: number) => Promise<void>): WakeUps {
  let isWoken = false
  let end: (() => void) | null = null
  return {
    wake: () => {
      isWoken = true
      end?.()
    },
    rest: async (ms) => {
      if (!isWoken) {
        const { promise, resolve } = Promise.withResolvers<void>()
        end = resolve
        await (ms === Number.POSITIVE_INFINITY ? promise : Promise.race([promise, sleep(ms)]))
        end = null
      }
      isWoken = false
    },
  }
}
