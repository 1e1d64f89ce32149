import { type ReactNode, startTransition, useEffect, useState } from 'react'

interface LaterProps {
  /** How many frames after what surrounds it; parts of one screen take different ones. */
  readonly frames: number
  readonly children: ReactNode
}

/** Draws its content some frames later: a full screen drawn at once would hold up keys and clicks for too long. */
export function Later({ frames, children }: LaterProps) {
  const [left, setLeft] = useState(frames)
  useEffect(() => {
    if (left === 0) return undefined
    const frame = requestAnimationFrame(() => startTransition(() => setLeft(left - 1)))
    return () => cancelAnimationFrame(frame)
  }, [left])
  return left === 0 ? children : null
}
