import type { Result } from '#shared/errors/result.ts'

const MAX_KEPT = 2000

/**
 * Remembers what became of every attempt since the app started, so that no attempt is ever sent a second time: a window
 * that was loaded again in the middle of one asks for the outcome instead.
 */
export function openSendLog<T>() {
  const kept = new Map<string, Promise<Result<T>>>()
  return {
    once(sendId: string, send: () => Promise<Result<T>>): Promise<Result<T>> {
      const known = kept.get(sendId)
      if (known !== undefined) return known
      const sending = send()
      kept.set(sendId, sending)
      const [oldest] = kept.keys()
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
      return sending
    },
    find: (sendId: string): Promise<Result<T>> | undefined => kept.get(sendId),
  }
}
