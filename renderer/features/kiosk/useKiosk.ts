import { useRef, useState } from 'react'
import { attempt } from '#renderer/db/attempt.ts'
import { findPerson } from '#renderer/flows/badge/findHolder.ts'
import { findByTwoFacts, type TwoFacts } from '#renderer/flows/kiosk/findByTwoFacts.ts'
import { makeOwnBadge } from '#renderer/flows/kiosk/makeOwnBadge.ts'
import { readKioskScan } from '#renderer/flows/kiosk/readKioskScan.ts'
import { awaitCard } from '#renderer/flows/printing/awaitCard.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useBadgeReader } from '#renderer/session/useBadgeReader.ts'
import { type AppError, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'

/** Who stands there, as far as the kiosk may show it. */
export interface KioskPerson {
  readonly id: string
  readonly name: string
  readonly kind: AttendeeRow['kind']
  readonly organisation: string
}

export type KioskState =
  /** `who` is what a card filled in already. */
  | { readonly step: 'ask'; readonly error: AppError | null; readonly who?: string }
  | { readonly step: 'retired' }
  | { readonly step: 'person'; readonly person: KioskPerson }
  | { readonly step: 'making' }
  | { readonly step: 'made' }

export interface Kiosk {
  readonly state: KioskState
  /** Another number for whoever comes next: what the one before typed goes with them. */
  readonly visitor: number
  readonly isBusy: boolean
  find(facts: TwoFacts): void
  scan(text: string): void
  make(person: KioskPerson): void
  reset(): void
}

const asking: KioskState = { step: 'ask', error: null }
const failed = (error: AppError): KioskState => ({ step: 'ask', error })
/** Longer than a card printer takes that has no trouble; afterwards staff can see what holds it up. */
const cardPatienceMs = 45_000
/** One badge is not made again so soon: a visitor may press as often as they like. */
const againMs = 10 * 60_000

export function useKiosk(): Kiosk {
  const workplace = useWorkplace()
  const { station } = workplace
  const { writer } = useSession()
  const reader = useBadgeReader()
  const [state, setState] = useState<KioskState>(asking)
  const [isBusy, setBusy] = useState(false)
  const [visitor, setVisitor] = useState(0)
  const madeAt = useRef(new Map<string, number>())
  /** What is found after a reset belongs to somebody who has left. */
  const turn = useRef(0)

  const run = async (work: () => Promise<KioskState>): Promise<void> => {
    if (isBusy) return
    const mine = turn.current
    setBusy(true)
    // A reading that throws must not leave the kiosk busy for ever.
    const next = await attempt(async (): Promise<Result<KioskState>> => ok(await work()))
    setBusy(false)
    if (turn.current === mine) setState(next.ok ? next.value : failed(next.error))
  }
  const show = async (attendeeId: string): Promise<KioskState> => {
    const { attendee, organisation } = await findPerson(station.db, attendeeId)
    if (attendee === null) return failed({ code: 'KIOSK_NOT_FOUND' })
    return { step: 'person', person: { id: attendee.id, name: attendee.name, kind: attendee.kind, organisation } }
  }

  return {
    state,
    visitor,
    isBusy,
    find: (facts) =>
      void run(async () => {
        const found = await findByTwoFacts(station, writer.fairId, facts)
        return found.ok ? show(found.value) : failed(found.error)
      }),
    scan: (text) =>
      void run(async () => {
        const scan = await readKioskScan(station, writer.fairId, reader, text)
        if (!scan.ok) return failed(scan.error)
        if (scan.value.type === 'card') return { step: 'ask', error: null, who: scan.value.studentNumber }
        return scan.value.isInForce ? show(scan.value.attendeeId) : { step: 'retired' }
      }),
    make: ({ id }) =>
      void run(async () => {
        const now = station.uptimeMs()
        const before = madeAt.current.get(id)
        if (before !== undefined && now - before < againMs) return failed({ code: 'KIOSK_ALREADY_MADE' })
        setState({ step: 'making' })
        const made = await makeOwnBadge(workplace, writer, id)
        if (!made.ok) return failed(made.error)
        const { badgeId, isQueued } = made.value
        const came = isQueued ? await awaitCard(station.db, badgeId, cardPatienceMs) : ok(null)
        if (!came.ok) return failed(came.error)
        madeAt.current.set(id, now)
        return { step: 'made' }
      }),
    reset: () => {
      turn.current += 1
      setVisitor(turn.current)
      setState(asking)
    },
  }
}
