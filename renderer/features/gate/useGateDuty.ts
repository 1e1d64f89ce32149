import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import type { HolderAhead } from '#renderer/flows/checkin/holderAhead.ts'
import { type NamedPerson, recordByName } from '#renderer/flows/checkin/recordByName.ts'
import { recordScan } from '#renderer/flows/checkin/recordScan.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import type { ScanQueue } from '#renderer/flows/checkin/scanQueue.ts'
import { undoScan } from '#renderer/flows/checkin/undoScan.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useBadgeReader } from '#renderer/session/useBadgeReader.ts'
import { isRefusal, toneOf, type VerdictTone } from '#shared/checkin/verdictTones.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import { type GateSounds, openSounds } from './gateSounds.ts'
import type { DayCounter } from './useDayCounts.ts'
import { type RecentScans, useRecentScans } from './useRecentScans.ts'

/** What fills the screen. Verdicts are shown only after their commit. */
export type Shown =
  | { readonly type: 'idle' }
  | { readonly type: 'verdict'; readonly outcome: ScanOutcome }
  | { readonly type: 'takenBack'; readonly factId: string; readonly name: string }
  | { readonly type: 'nothingToUndo' }
  /** `number` tells two failures in a row apart. */
  | { readonly type: 'error'; readonly error: AppError; readonly number: number }

export interface GateDuty {
  readonly shown: Shown
  readonly recent: RecentScans['list']
  undoLast(): void
  admit(person: NamedPerson): void
}

/** How long a verdict stays before the gate asks for the next badge; an error stays until something else happens. */
const staysMs: Readonly<Record<VerdictTone, number>> = {
  welcome: 6000,
  farewell: 6000,
  calm: 4000,
  ask: 20_000,
  stop: 20_000,
}

export function useGateDuty(post: GatePost, counter: DayCounter, queue: ScanQueue, holder: HolderAhead): GateDuty {
  const station = useStation()
  const { writer } = useSession()
  const badge = useBadgeReader()
  const recent = useRecentScans(post)
  const sounds = useSounds()
  const isUndoing = useRef(false)
  const failures = useRef(0)
  const [shown, setShown] = useState<Shown>({ type: 'idle' })

  useEffect(() => {
    const tone = toneOfShown(shown)
    if (tone === null) return undefined
    const timer = setTimeout(() => setShown({ type: 'idle' }), staysMs[tone])
    return () => clearTimeout(timer)
  }, [shown])

  const show = (next: Shown): void => {
    // At once: the frame that is being made shall carry the verdict.
    flushSync(() => setShown(next))
    const tone = next.type === 'error' ? 'stop' : toneOfShown(next)
    if (tone !== null) sounds()?.play(tone)
  }

  const showError = (error: AppError): void => {
    failures.current += 1
    show({ type: 'error', error, number: failures.current })
  }

  const showOutcome = (outcome: Result<ScanOutcome>, insteadOfScanId: string | null = null): void => {
    if (!outcome.ok) {
      showError(outcome.error)
      return
    }
    show({ type: 'verdict', outcome: outcome.value })
    // Before anything is awaited: the next verdict counts with it.
    counter.add(outcome.value.scanId, outcome.value.change)
    afterPaint(() => {
      const { scanId, createdAt, verdict, direction, name } = outcome.value
      if (insteadOfScanId !== null) recent.markTakenBack(insteadOfScanId)
      recent.add({ scanId, createdAt, verdict, direction, name, isTakenBack: false })
    })
  }

  const take = useEffectEvent(async (text: string) =>
    showOutcome(await recordScan(station, writer, { badge, holder }, post, text)),
  )
  useEffect(() => queue.serve((text) => take(text)), [queue])

  const undoLast = async (): Promise<void> => {
    // A held key must not take back one scan after the other.
    if (isUndoing.current) return
    isUndoing.current = true
    await undoNewest()
    isUndoing.current = false
  }

  const undoNewest = async (): Promise<void> => {
    const last = recent.list.find((scan) => !scan.isTakenBack)
    if (last === undefined) {
      show({ type: 'nothingToUndo' })
      return
    }
    const done = await undoScan(station, writer, post, last.scanId)
    if (!done.ok) {
      showError(done.error)
      return
    }
    show({ type: 'takenBack', factId: done.value.factId, name: last.name })
    recent.markTakenBack(last.scanId)
    counter.add(done.value.factId, done.value.change)
  }

  return {
    shown,
    recent: recent.list,
    undoLast: () => void undoLast(),
    admit: (person) =>
      void recordByName(station, writer, post, person).then((outcome) => showOutcome(outcome, person.insteadOfScanId)),
  }
}

/** The person whom staff may still let in: refused, known, and not by a forged code. A clear no takes another role. */
export function refusedPerson(shown: Shown, mayOverrule: boolean): ScanOutcome | null {
  if (shown.type !== 'verdict' || shown.outcome.attendeeId === null) return null
  const { direction, verdict } = shown.outcome
  if (direction !== 'in' || !isRefusal(verdict)) return null
  return toneOf(verdict) !== 'stop' || mayOverrule ? shown.outcome : null
}

/** A scan that names nobody this station knows. It is no dead end: staff register, find, or report. */
export function unknownScan(shown: Shown): ScanOutcome | null {
  if (shown.type !== 'verdict' || shown.outcome.attendeeId !== null) return null
  return isRefusal(shown.outcome.verdict) ? shown.outcome : null
}

function toneOfShown(shown: Shown): VerdictTone | null {
  if (shown.type === 'verdict') return toneOf(shown.outcome.verdict)
  return shown.type === 'takenBack' || shown.type === 'nothingToUndo' ? 'calm' : null
}

/** Lists and counters follow the verdict, they don't hold it up. */
function afterPaint(update: () => void): void {
  setTimeout(update, 30)
}

/** Opened when the gate has nothing else to do: the first sound device takes a while. */
function useSounds(): () => GateSounds | null {
  const sounds = useRef<GateSounds | null>(null)
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      sounds.current = openSounds()
    })
    return () => {
      cancelIdleCallback(idle)
      sounds.current?.close()
      sounds.current = null
    }
  }, [])
  return () => sounds.current
}
