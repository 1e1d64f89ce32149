import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readRole } from '#renderer/db/enrolments.ts'
import type { Writer } from '#renderer/db/station.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'

/** What a kiosk works with. Its shift does not end: it must not fall back to the sign-in screen by itself. */
export interface KioskSession {
  readonly fair: FairRow
  /** Who started it; what it writes is in their name. */
  readonly staff: StaffMemberRow
  readonly role: StationRole
  readonly writer: Writer
}

/** Null when the fair or the person is no longer here. */
export async function readKioskSession(
  db: FairDeskDatabase,
  { fairId, staffId }: { readonly fairId: string; readonly staffId: string },
): Promise<KioskSession | null> {
  const [fair, staff, role] = await Promise.all([
    db.records('fair').get(fairId),
    db.records('staffMember').get(staffId),
    readRole(db, fairId),
  ])
  if (fair === undefined || staff === undefined) return null
  return { fair, staff, role, writer: { fairId, staffId, role } }
}
