import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { watchAdded } from '#renderer/db/watchAdded.ts'
import { addChanges, type CountChange, noChange } from '#renderer/flows/checkin/countChange.ts'
import { countInWorker } from '#renderer/flows/checkin/countInWorker.ts'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import { useStation } from '#renderer/session/stationContext.ts'

export interface DayCounter {
  /** Null while they are being counted, and when that failed: a gate works without them. */
  readonly counts: CountChange | null
  /** The same at this moment, for the next verdict. */
  readonly current: () => CountChange | null
  /** Passages at this gate during the last minute. */
  readonly perMinute: number
  /** What one committed fact changed. */
  add(factId: string, change: CountChange): void
}

interface OwnChange {
  readonly change: CountChange
  readonly addedMs: number
}

const minuteMs = 60_000
const lookAgainMs = 5000
/** A fact is told of at most this long after its commit; older ones are surely in what is counted. */
const tellingMs = 5000
const afterVerdictMs = 30
/** The gate must be able to scan first; a gate that is never idle is counted all the same. */
const whenIdle: IdleRequestOptions = { timeout: 1000 }

/**
 * The day's numbers: counted beside the gate, then kept by what this gate saves, and counted again when others saved
 * scans or headcounts. The caller's key is gate and day; `counted` changes with the headcounts.
 */
export function useDayCounts(post: Pick<GatePost, 'fair' | 'gate' | 'fairDay'>, counted: string): DayCounter {
  const station = useStation()
  const [counts, setCounts] = useState<CountChange | null>(null)
  const [perMinute, setPerMinute] = useState(0)
  const [timesToCount, setTimesToCount] = useState(0)
  const held = useRef<CountChange | null>(null)
  const own = useRef(new Map<string, OwnChange>())
  const known = useRef(new Map<string, number>())
  const passed = useRef<readonly number[]>([])
  const [fairId, gateId, fairDay] = [post.fair.id, post.gate.id, post.fairDay]
  // A gate that now leads to another hall is counted anew.
  const { hallId } = post.gate

  const show = useCallback(() => {
    const minuteAgo = station.nowMs() - minuteMs
    passed.current = passed.current.filter((atMs) => atMs > minuteAgo)
    setCounts(held.current)
    setPerMinute(passed.current.length)
  }, [station])

  useEffect(() => {
    const stop = new AbortController()
    let again: ReturnType<typeof setTimeout> | undefined
    const count = async (): Promise<void> => {
      const sinceMs = station.nowMs() - tellingMs
      for (const [id, { addedMs }] of own.current) if (addedMs < sinceMs) own.current.delete(id)
      const sinceAt = new Date(sinceMs).toISOString()
      try {
        const day = await countInWorker({ fairId, fairDay, gateId, sinceAt }, stop.signal)
        for (const id of day.counted) own.current.delete(id)
        held.current = [...own.current.values()].map(({ change }) => change).reduce(addChanges, day.counts)
        if (passed.current.length === 0) passed.current = day.passedAt.map((instant) => Date.parse(instant))
        show()
      } catch {
        if (stop.signal.aborted) return
        // An old number would pass for the present one.
        held.current = null
        show()
        again = setTimeout(() => setTimesToCount((times) => times + 1), lookAgainMs)
      }
    }
    const idle = requestIdleCallback(() => void count(), whenIdle)
    return () => {
      cancelIdleCallback(idle)
      clearTimeout(again)
      stop.abort()
    }
  }, [station, fairId, gateId, fairDay, hallId, counted, timesToCount, show])

  useEffect(() => {
    const timer = setInterval(show, lookAgainMs)
    return () => clearInterval(timer)
  }, [show])

  useEffect(() => {
    const heard = new Set<string>()
    const waiting: { timer: ReturnType<typeof setTimeout> | null } = { timer: null }
    // By then this gate's own scans are told of, and a sync that is under way has written more than one.
    const look = (): void => {
      waiting.timer = null
      const areOthers = [...heard].some((id) => !known.current.has(id))
      heard.clear()
      if (areOthers) setTimesToCount((times) => times + 1)
    }
    const end = watchAdded(station.db, 'scan', (ids) => {
      for (const id of ids ?? ['']) heard.add(id)
      waiting.timer ??= setTimeout(look, lookAgainMs)
    })
    return () => {
      end()
      if (waiting.timer !== null) clearTimeout(waiting.timer)
    }
  }, [station])

  const add = useCallback(
    (factId: string, change: CountChange) => {
      const addedMs = station.nowMs()
      known.current.set(factId, addedMs)
      forget(known.current, addedMs, (earlierMs) => earlierMs)
      if (change.gate > 0) passed.current = [...passed.current, addedMs]
      else if (change.gate < 0) passed.current = passed.current.slice(0, -1)
      if (change === noChange) return
      own.current.set(factId, { change, addedMs })
      forget(own.current, addedMs, (earlier) => earlier.addedMs)
      if (held.current !== null) held.current = addChanges(held.current, change)
      // The numbers follow the verdict, they don't hold it up.
      setTimeout(show, afterVerdictMs)
    },
    [station, show],
  )

  const current = useCallback(() => held.current, [])
  return useMemo(() => ({ counts, current, perMinute, add }), [counts, current, perMinute, add])
}

/** Nothing is counted or heard of that late, and a gate stands all day. Maps keep the order in which things came. */
function forget<T>(kept: Map<string, T>, nowMs: number, timeOf: (value: T) => number): void {
  for (const [id, value] of kept) {
    if (timeOf(value) > nowMs - minuteMs) return
    kept.delete(id)
  }
}
