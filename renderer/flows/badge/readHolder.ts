import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'

/** The person behind an id, merges followed. RECORD_NOT_FOUND when removed, or of another fair. */
export async function readHolder(
  db: FairDeskDatabase,
  fairId: string,
  attendeeId: string,
): Promise<Result<AttendeeRow>> {
  try {
    const attendees = db.records('attendee')
    const start = await attendees.get(attendeeId)
    if (start === undefined) return fail('RECORD_NOT_FOUND')
    // A live reading forgets what it depends on after an await that no database read stands behind (Dexie's zones), so
    // the common case awaits nothing more.
    const { current } =
      start.mergedInto === null ? { current: start } : await followMerge(start, (id) => attendees.get(id))
    return current.removedAt === null && current.fairId === fairId ? ok(current) : fail('RECORD_NOT_FOUND')
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}
