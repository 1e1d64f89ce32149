import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { type Session, SessionContext } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'

/** A shift: after this long without a new sign-in the PIN is asked for again, also after a restart. */
const shiftMs = 14 * 60 * 60 * 1000

/** Lets the screens of a fair through only with a staff member at work; else the sign-in screen, which comes back here. */
export function SessionGate() {
  const { fairId = '' } = useParams()
  const { pathname, search } = useLocation()
  const station = useStation()
  const session = useLive(() => readSession(station.db, fairId, station.nowMs()), [station, fairId])
  if (session.state === 'loading') return null
  if (session.state === 'failed' || session.value === null) {
    return <Navigate to={`/fairs/${fairId}/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  }
  return (
    <SessionContext value={session.value}>
      <Outlet />
    </SessionContext>
  )
}

async function readSession(db: FairDeskDatabase, fairId: string, nowMs: number): Promise<Session | null> {
  const [signedIn, role, fair] = await Promise.all([
    readSetting(db, 'session'),
    readSetting(db, 'stationRole'),
    db.records('fair').get(fairId),
  ])
  if (fair === undefined || signedIn === null || signedIn.fairId !== fairId) return null
  const ageMs = nowMs - Date.parse(signedIn.startedAt)
  if (ageMs > shiftMs || ageMs < -shiftMs) return null
  const staff = await db.records('staffMember').get(signedIn.staffId)
  if (staff === undefined || staff.removedAt !== null) return null
  return { fair, staff, role, writer: { fairId, staffId: staff.id, role } }
}
