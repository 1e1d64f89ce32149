import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type ClockDoubt, doubtClock } from '#shared/checkin/clockDoubt.ts'
import { clockTime, computerDay } from './gateTime.ts'

/** Which day scans count for, or why that is not clear. */
export type FairDay =
  | { readonly state: 'loading' }
  | {
      readonly state: 'doubtful'
      readonly doubt: ClockDoubt
      readonly today: string
      readonly time: string
      confirm(day: string): void
    }
  | { readonly state: 'certain'; readonly day: string }
  | { readonly state: 'confirmed'; readonly day: string; reconsider(): void }

const confirmation = z.object({ day: z.iso.date(), today: z.iso.date() }).nullable().catch(null)
type Confirmation = z.infer<typeof confirmation>

const lookAgainMs = 20_000

/** Rules C1 to C4 of shared/checkin/SPEC.md. The confirmed day survives a crash of the window, not a restart of the app. */
export function useFairDay(): FairDay {
  const { fair } = useSession()
  const { db, nowMs } = useStation()
  const [clock, setClock] = useState<{ readonly nowMs: number; readonly newestKnownMs: number } | null>(null)
  const [confirmed, setConfirmed] = useState(() => readConfirmation(fair.id))

  // Once, not live: the newest change moves with every scan.
  useEffect(() => {
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      const replica = await db.replica.get(fair.id).catch(() => undefined)
      if (!stop.signal.aborted) setClock({ nowMs: nowMs(), newestKnownMs: replica?.clock.wallMs ?? 0 })
    }
    void read()
    return () => stop.abort()
  }, [db, nowMs, fair.id])

  useEffect(() => {
    const timer = setInterval(() => setClock((before) => before && { ...before, nowMs: nowMs() }), lookAgainMs)
    return () => clearInterval(timer)
  }, [nowMs])

  if (clock === null) return { state: 'loading' }
  const today = computerDay(clock.nowMs)
  const doubt = doubtClock({ ...clock, today, fair })
  if (doubt === null) return { state: 'certain', day: today }
  const save = (next: Confirmation): void => {
    sessionStorage.setItem(keyOf(fair.id), JSON.stringify(next))
    setConfirmed(next)
  }
  if (confirmed !== null && confirmed.today === today)
    return { state: 'confirmed', day: confirmed.day, reconsider: () => save(null) }
  return { state: 'doubtful', doubt, today, time: clockTime(clock.nowMs), confirm: (day) => save({ day, today }) }
}

const keyOf = (fairId: string): string => `fairDay/${fairId}`

function readConfirmation(fairId: string): Confirmation {
  try {
    return confirmation.parse(JSON.parse(sessionStorage.getItem(keyOf(fairId)) ?? 'null'))
  } catch {
    return null
  }
}
