import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readSetting } from '#renderer/db/settings.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'

/** A shift: after this long without a new sign-in the PIN is asked for again, also after a restart. */
const shiftMs = 14 * 60 * 60 * 1000

/** A person at work at a fair on this computer. */
export interface Shift {
  readonly staff: StaffMemberRow
  readonly startedAt: string
}

/** Who is at work at this fair now; null when nobody signed in, the shift is over, or the person was removed. */
export async function readShift(db: FairDeskDatabase, fairId: string, nowMs: number): Promise<Shift | null> {
  const session = await readSetting(db, 'session')
  if (session === null || session.fairId !== fairId || hasShiftEnded(session.startedAt, nowMs)) return null
  const staff = await db.records('staffMember').get(session.staffId)
  if (staff === undefined || staff.removedAt !== null || staff.fairId !== fairId) return null
  return { staff, startedAt: session.startedAt }
}

/** Also when the clock was set far back: it can't be told then how long ago the shift began. */
export const hasShiftEnded = (startedAt: string, nowMs: number): boolean =>
  Math.abs(nowMs - Date.parse(startedAt)) > shiftMs
