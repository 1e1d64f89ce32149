import { useEffect, useRef, useState } from 'react'
import { askReport } from '#renderer/flows/report/askReport.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type Live, useLive } from '#renderer/session/useLive.ts'
import type { DayFigures } from '#shared/report/dayFigures.ts'

/** A burst of scans is one change to the report. */
const settleMs = 800

/** The figures of a day, counted in a worker and again whenever something was saved. */
export function useDayFigures(fairDay: string): Live<DayFigures> {
  const { db } = useStation()
  const { fair } = useSession()
  const [figures, setFigures] = useState<{ readonly day: string; readonly live: Live<DayFigures> } | null>(null)
  const newest = useLive(() => db.outbox.where('fairId').equals(fair.id).last(), [db, fair.id])
  const version = newest.state === 'ready' ? (newest.value?.seq ?? 0) : null
  const countedDay = useRef<string | null>(null)

  useEffect(() => {
    if (version === null) return undefined
    const stop = new AbortController()
    const count = async (): Promise<void> => {
      const request = { type: 'figures', databaseName: db.name, fairId: fair.id, fairDay } as const
      const outcome = await askReport<'figures'>(request, { signal: stop.signal })
      if (stop.signal.aborted) return
      const live: Live<DayFigures> = outcome.ok
        ? { state: 'ready', value: outcome.value }
        : { state: 'failed', error: outcome.error }
      countedDay.current = fairDay
      setFigures({ day: fairDay, live })
    }
    const timer = setTimeout(() => void count(), countedDay.current === fairDay ? settleMs : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [db, fair.id, fairDay, version])

  if (newest.state === 'failed') return newest
  return figures?.day !== fairDay ? { state: 'loading' } : figures.live
}
