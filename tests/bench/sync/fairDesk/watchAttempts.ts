import type { SyncDesk } from '#renderer/flows/sync/openSync.ts'

/** When an attempt had sent everything, and when it was over; milliseconds of the page's clock. */
interface Finished {
  readonly pushedAt: number
  readonly restAt: number
}

export interface Attempts {
  /** The first attempt after `sinceMs` that reaches the server; rejects when it ends in trouble. */
  finished(fairId: string, sinceMs: number): Promise<Finished>
  onRest(fairId: string, listener: () => void): void
}

/** Follows what the sync desk tells the screens. */
export function watchAttempts(sync: SyncDesk): Attempts {
  const follow = (fairId: string, hear: (status: NonNullable<ReturnType<SyncDesk['statusOf']>>) => void) =>
    sync.watch(() => {
      const status = sync.statusOf(fairId)
      if (status !== undefined) hear(status)
    })
  return {
    finished: (fairId, sinceMs) => {
      const { promise, resolve, reject } = Promise.withResolvers<Finished>()
      const seen = { isWorking: false, pushedAt: 0 }
      const end = follow(fairId, ({ phase, step, trouble }) => {
        const now = performance.now()
        if (phase === 'working') {
          seen.isWorking ||= now > sinceMs
          // The queue is read out before the log is read.
          if (seen.pushedAt === 0 && (step === 'pulling' || step === 'loading')) seen.pushedAt = now
        } else if (seen.isWorking && trouble === 'SYNC_OFFLINE') {
          // Begun while the network was still away; the next one follows at once.
          Object.assign(seen, { isWorking: false, pushedAt: 0 })
        } else if (seen.isWorking) {
          end()
          if (trouble === null) resolve({ pushedAt: seen.pushedAt, restAt: now })
          else reject(new Error(trouble))
        }
      })
      return promise
    },
    onRest: (fairId, listener) => void follow(fairId, ({ phase }) => phase === 'resting' && listener()),
  }
}
