import { type RefObject, useEffect, useState } from 'react'

export interface VisibleRows {
  readonly first: number
  readonly last: number
}

/** Rows beyond the edges, so that scrolling by a few lines draws nothing new. */
const margin = 8

/** Which rows of equal height the scroller shows, with a margin; nothing else of a long list has to be drawn. */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): VisibleRows {
  const [top, setTop] = useState({ first: 0, shown: 12 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const measure = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const shown = Math.ceil(element.clientHeight / rowHeight)
      setTop((before) => (before.first === first && before.shown === shown ? before : { first, shown }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller, rowHeight])
  // A list that became shorter is drawn before the browser has scrolled back.
  const first = Math.max(0, Math.min(top.first, count - top.shown) - margin)
  return { first, last: Math.min(count - 1, first + top.shown + 2 * margin) }
}

/** Scrolls just far enough to show the row below a head that stays in sight. */
export function scrollToRow(element: HTMLElement | null, index: number, rowHeight: number, headHeight: number): void {
  if (element === null) return
  const [start, end] = [index * rowHeight, (index + 1) * rowHeight]
  const shown = element.clientHeight - headHeight
  if (start < element.scrollTop) element.scrollTop = start
  else if (end > element.scrollTop + shown) element.scrollTop = end - shown
}
