import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AppError, Result } from '#shared/errors/result.ts'
import { isSessionOver, useSession } from './session.ts'

type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly value: T }

export interface Answer<T> {
  readonly live: Live<T>
  /** Why the newest question was not answered, while an older answer is still shown. */
  readonly stale: AppError | null
  readonly reload: () => void
}

/**
 * What the server answers, asked again on `reload` and every `everyMs` while the page is seen, but not
 * before the last answer: a slow server would be asked faster than it answers, and every answer be dropped. `key` names what is asked for:
 * another key begins anew. An answer that comes after a newer one is dropped.
 */
export function useAnswer<T>(key: string, ask: () => Promise<Result<T>>, everyMs?: number): Answer<T> {
  const session = useSession()
  const [answer, setAnswer] = useState<{ key: string; live: Live<T>; stale: AppError | null }>()
  const [round, setRound] = useState(0)
  const newest = useRef(0)
  const open = useRef(0)
  const reload = useCallback(() => setRound((last) => last + 1), [])

  const take = useEffectEvent((asked: number, result: Result<T>) => {
    if (asked !== newest.current) return
    if (result.ok) return setAnswer({ key, live: { state: 'ready', value: result.value }, stale: null })
    const { error } = result
    if (isSessionOver(error)) return session.end(error)
    setAnswer((before) =>
      before?.key === key && before.live.state === 'ready'
        ? { ...before, stale: error }
        : { key, live: { state: 'failed', error }, stale: null },
    )
  })
  const askNow = useEffectEvent(async () => {
    const asked = (newest.current += 1)
    open.current += 1
    const result = await ask().finally(() => {
      open.current -= 1
    })
    take(asked, result)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and round are what is asked for anew.
  useEffect(() => {
    void askNow()
  }, [key, round])
  useEffect(() => {
    if (everyMs === undefined) return undefined
    const timer = setInterval(() => {
      if (!document.hidden && open.current === 0) void askNow()
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])

  if (answer === undefined || answer.key !== key) return { live: { state: 'loading' }, stale: null, reload }
  return { live: answer.live, stale: answer.stale, reload }
}
