import { type RefCallback, useCallback, useState } from 'react'

/** The element's height in pixels, followed while it changes: a virtual table has to know its own. */
export function useHeight<E extends HTMLElement>(): readonly [RefCallback<E>, number] {
  const [height, setHeight] = useState(0)
  const ref = useCallback((element: E | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setHeight(Math.round(entry?.contentRect.height ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, height]
}
