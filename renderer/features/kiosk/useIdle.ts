import { useEffect, useEffectEvent } from 'react'

/** Calls back when nobody has touched or typed for so long, nor `stir` has changed: a scan by camera moves nothing else. */
export function useIdle(afterMs: number, onIdle: () => void, stir?: unknown): void {
  const idle = useEffectEvent(onIdle)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `stir` begins the time anew.
  useEffect(() => {
    let timer = setTimeout(() => idle(), afterMs)
    const wake = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => idle(), afterMs)
    }
    const capture = { capture: true }
    for (const name of ['pointerdown', 'keydown'] as const) window.addEventListener(name, wake, capture)
    return () => {
      clearTimeout(timer)
      for (const name of ['pointerdown', 'keydown'] as const) window.removeEventListener(name, wake, capture)
    }
  }, [afterMs, stir])
}
