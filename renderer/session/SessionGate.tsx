import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readRole } from '#renderer/db/enrolments.ts'
import { readShift } from '#renderer/flows/staff/readShift.ts'
import { type Session, SessionContext } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'
import { usePrintQueue } from './usePrintQueue.ts'
import { useShiftEnd } from './useShiftEnd.ts'

/** Lets the screens of a fair through only with a staff member at work; else the sign-in screen, which comes back here. */
export function SessionGate() {
  const { fairId = '' } = useParams()
  const { pathname, search } = useLocation()
  const station = useStation()
  const opened = useLive(() => readSession(station.db, fairId, station.nowMs()), [station, fairId])
  const isOver = useShiftEnd(opened.state === 'ready' ? opened.value : null, station.nowMs)
  usePrintQueue(opened.state === 'ready' && !isOver ? (opened.value?.session ?? null) : null)
  if (opened.state === 'loading') return null
  if (opened.state === 'failed' || opened.value === null || isOver) {
    return <Navigate to={`/fairs/${fairId}/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  }
  return (
    <SessionContext value={opened.value.session}>
      <Outlet />
    </SessionContext>
  )
}

interface OpenedSession {
  readonly session: Session
  readonly startedAt: string
}

async function readSession(db: FairDeskDatabase, fairId: string, nowMs: number): Promise<OpenedSession | null> {
  const [shift, role, fair] = await Promise.all([
    readShift(db, fairId, nowMs),
    readRole(db, fairId),
    db.records('fair').get(fairId),
  ])
  if (fair === undefined || shift === null) return null
  const { staff, startedAt } = shift
  return { session: { fair, staff, role, writer: { fairId, staffId: staff.id, role } }, startedAt }
}
