import { useEffect, useState } from 'react'
import { hasShiftEnded, type Shift } from '#renderer/flows/staff/readShift.ts'

/** Looked at often, because one long timer stands still while the computer sleeps. */
const lookAgainMs = 20_000

/** No record changes when a shift ends on a screen that is left open over night, so the clock is asked. */
export function useShiftEnd(shift: Pick<Shift, 'startedAt'> | null, nowMs: () => number): boolean {
  const startedAt = shift?.startedAt ?? null
  const [ended, setEnded] = useState<string | null>(null)
  useEffect(() => {
    if (startedAt === null) return undefined
    const timer = setInterval(() => {
      if (hasShiftEnded(startedAt, nowMs())) setEnded(startedAt)
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [startedAt, nowMs])
  return startedAt !== null && ended === startedAt
}
