import { useCallback, useEffect, useRef, useState } from 'react'
import { instantNow } from '#renderer/db/station.ts'
import { addChanges, type CountChange, noChange } from '#renderer/flows/checkin/countChange.ts'
import { countInWorker } from '#renderer/flows/checkin/countInWorker.ts'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import { useStation } from '#renderer/session/stationContext.ts'

export interface DayCounter {
  /** Null while they are being counted, and when that failed: a gate works without them. */
  readonly counts: CountChange | null
  /** What one committed fact changed. */
  add(factId: string, change: CountChange): void
}

/** The day's numbers: counted once beside the gate, then kept by what this gate saves. The caller's key is gate and day. */
export function useDayCounts({ fair, gate, fairDay }: GatePost): DayCounter {
  const station = useStation()
  const [counts, setCounts] = useState<CountChange | null>(null)
  const changes = useRef(new Map<string, CountChange>())
  const [fairId, gateId] = [fair.id, gate.id]

  useEffect(() => {
    const stop = new AbortController()
    const sinceAt = instantNow(station)
    // The gate must be able to scan first.
    const count = async (): Promise<void> => {
      try {
        const { counts: base, counted } = await countInWorker({ fairId, fairDay, gateId, sinceAt }, stop.signal)
        for (const id of counted) changes.current.delete(id)
        setCounts([...changes.current.values()].reduce(addChanges, base))
      } catch {
        // Left uncounted.
      }
    }
    const idle = requestIdleCallback(() => void count())
    return () => {
      cancelIdleCallback(idle)
      stop.abort()
    }
  }, [station, fairId, gateId, fairDay])

  const add = useCallback((factId: string, change: CountChange) => {
    if (change === noChange) return
    changes.current.set(factId, change)
    setCounts((before) => before && addChanges(before, change))
  }, [])

  return { counts, add }
}
