import { useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { type Session, SessionContext } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'

/** A shift: after this long without a new sign-in the PIN is asked for again, also after a restart. */
const shiftMs = 14 * 60 * 60 * 1000
/** Looked at often, because one long timer stands still while the computer sleeps. */
const lookAgainMs = 20_000

/** Lets the screens of a fair through only with a staff member at work; else the sign-in screen, which comes back here. */
export function SessionGate() {
  const { fairId = '' } = useParams()
  const { pathname, search } = useLocation()
  const station = useStation()
  const session = useLive(() => readSession(station.db, fairId, station.nowMs()), [station, fairId])
  const isOver = useShiftEnd(session.state === 'ready' ? session.value : null, station.nowMs)
  if (session.state === 'loading') return null
  if (session.state === 'failed' || session.value === null || isOver) {
    return <Navigate to={`/fairs/${fairId}/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  }
  return (
    <SessionContext value={session.value.session}>
      <Outlet />
    </SessionContext>
  )
}

interface Shift {
  readonly session: Session
  readonly startedAt: string
}

async function readSession(db: FairDeskDatabase, fairId: string, nowMs: number): Promise<Shift | null> {
  const [signedIn, role, fair] = await Promise.all([
    readSetting(db, 'session'),
    readSetting(db, 'stationRole'),
    db.records('fair').get(fairId),
  ])
  if (fair === undefined || signedIn === null || signedIn.fairId !== fairId) return null
  if (hasEnded(signedIn.startedAt, nowMs)) return null
  const staff = await db.records('staffMember').get(signedIn.staffId)
  if (staff === undefined || staff.removedAt !== null || staff.fairId !== fairId) return null
  const session: Session = { fair, staff, role, writer: { fairId, staffId: staff.id, role } }
  return { session, startedAt: signedIn.startedAt }
}

const hasEnded = (startedAt: string, nowMs: number): boolean => Math.abs(nowMs - Date.parse(startedAt)) > shiftMs

/** No record changes when a shift ends on a screen that is left open over night, so the clock is asked. */
function useShiftEnd(shift: Shift | null, nowMs: () => number): boolean {
  const startedAt = shift?.startedAt ?? null
  const [ended, setEnded] = useState<string | null>(null)
  useEffect(() => {
    if (startedAt === null) return undefined
    const timer = setInterval(() => {
      if (hasEnded(startedAt, nowMs())) setEnded(startedAt)
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [startedAt, nowMs])
  return startedAt !== null && ended === startedAt
}
