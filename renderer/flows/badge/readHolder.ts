import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'

/** More merges in a row than this are a damaged record, not a person. */
const longestChain = 16

/** The person behind an id, merges followed. RECORD_NOT_FOUND when removed, or of another fair. */
export async function readHolder(db: FairDeskDatabase, fairId: string, attendeeId: string): Promise<Result<AttendeeRow>> {
  try {
    let id = attendeeId
    for (let step = 0; step < longestChain; step += 1) {
      const row = await db.records('attendee').get(id)
      if (row === undefined || row.removedAt !== null || row.fairId !== fairId) return fail('RECORD_NOT_FOUND')
      if (row.mergedInto === null) return ok(row)
      id = row.mergedInto
    }
    return fail('RECORD_NOT_FOUND')
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}
