import { useRef, useState } from 'react'
import { findPerson } from '#renderer/flows/badge/findHolder.ts'
import { readScannedHolder } from '#renderer/flows/badge/readScannedHolder.ts'
import { findByTwoFacts, type TwoFacts } from '#renderer/flows/kiosk/findByTwoFacts.ts'
import { makeOwnBadge } from '#renderer/flows/kiosk/makeOwnBadge.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useBadgeReader } from '#renderer/session/useBadgeReader.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'

/** Who stands there, as far as the kiosk may show it. */
export interface KioskPerson {
  readonly id: string
  readonly name: string
  readonly kind: AttendeeRow['kind']
  readonly organisation: string
}

export type KioskState =
  | { readonly step: 'ask'; readonly error: AppError | null }
  | { readonly step: 'retired' }
  | { readonly step: 'person'; readonly person: KioskPerson }
  | { readonly step: 'making' }
  | { readonly step: 'made' }

export interface Kiosk {
  readonly state: KioskState
  readonly isBusy: boolean
  find(facts: TwoFacts): void
  scan(text: string): void
  make(person: KioskPerson): void
  reset(): void
}

const asking: KioskState = { step: 'ask', error: null }
/** One badge is not made again so soon: a visitor may press as often as they like. */
const againMs = 10 * 60_000

export function useKiosk(): Kiosk {
  const workplace = useWorkplace()
  const { station } = workplace
  const { writer } = useSession()
  const reader = useBadgeReader()
  const [state, setState] = useState<KioskState>(asking)
  const [isBusy, setBusy] = useState(false)
  const madeAt = useRef(new Map<string, number>())
  /** What is found after a reset belongs to somebody who has left. */
  const turn = useRef(0)

  const run = async (work: () => Promise<KioskState>): Promise<void> => {
    if (isBusy) return
    const mine = turn.current
    setBusy(true)
    const next = await work()
    setBusy(false)
    if (turn.current === mine) setState(next)
  }
  const failed = (error: AppError): KioskState => ({ step: 'ask', error })
  const show = async (attendeeId: string): Promise<KioskState> => {
    const { attendee, organisation } = await findPerson(station.db, attendeeId)
    if (attendee === null) return failed({ code: 'KIOSK_NOT_FOUND' })
    return { step: 'person', person: { id: attendee.id, name: attendee.name, kind: attendee.kind, organisation } }
  }

  return {
    state,
    isBusy,
    find: (facts) =>
      void run(async () => {
        const found = await findByTwoFacts(station, writer.fairId, facts)
        return found.ok ? show(found.value) : failed(found.error)
      }),
    scan: (text) =>
      void run(async () => {
        const holder = await readScannedHolder(station.db, writer.fairId, reader, text)
        if (!holder.ok) return failed(holder.error)
        return holder.value.isInForce ? show(holder.value.attendeeId) : { step: 'retired' }
      }),
    make: ({ id }) =>
      void run(async () => {
        const now = station.uptimeMs()
        const before = madeAt.current.get(id)
        if (before !== undefined && now - before < againMs) return failed({ code: 'KIOSK_ALREADY_MADE' })
        setState({ step: 'making' })
        const made = await makeOwnBadge(workplace, writer, id)
        if (!made.ok) return failed(made.error)
        madeAt.current.set(id, now)
        return { step: 'made' }
      }),
    reset: () => {
      turn.current += 1
      setState(asking)
    },
  }
}
