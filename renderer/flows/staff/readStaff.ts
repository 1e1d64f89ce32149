import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'

/** Who may work at a fair: organisers first, then in the order of joining, so that everybody keeps their digit. */
export async function readStaff(db: FairDeskDatabase, fairId: string): Promise<readonly StaffMemberRow[]> {
  const rows = await db.records('staffMember').where('fairId').equals(fairId).toArray()
  return rows.filter((row) => row.removedAt === null).sort(inOrder)
}

const inOrder = (a: StaffMemberRow, b: StaffMemberRow): number =>
  Number(b.isOrganiser) - Number(a.isOrganiser) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
