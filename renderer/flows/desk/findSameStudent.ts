import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { findByValue } from '#renderer/db/findByValue.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'

/**
 * The id of the person who already has this student number at this university, null when there is none. A number
 * alone proves nothing: each university counts for itself.
 */
export async function findSameStudent(
  db: FairDeskDatabase,
  fairId: string,
  studentNumber: string | null,
  universityId: string | null,
): Promise<string | null> {
  if (studentNumber === null || universityId === null) return null
  const rows = await findByValue(db, { kind: 'attendee', field: 'studentNumber', fairId }, studentNumber)
  const same = rows.find((row) => row.removedAt === null && row.universityId === universityId)
  if (same === undefined) return null
  return (await followMerge(same, (id) => db.records('attendee').get(id))).current.id
}
