import { useEffect, useEffectEvent } from 'react'

/** Calls back when nobody has touched, typed or scanned for so long. */
export function useIdle(afterMs: number, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle)
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
  }, [afterMs])
}
