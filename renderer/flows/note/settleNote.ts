import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/** Somebody has looked at it. RECORD_NOT_FOUND when it was settled meanwhile. */
export const settleNote = (station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> =>
  commit<null>(station, writer, { action: 'attendee.register', kinds: ['note'] }, async (db) => {
    const found = await db.records('note').get(id)
    if (found === undefined || found.fairId !== writer.fairId || found.settledAt !== null)
      return fail('RECORD_NOT_FOUND')
    return ok({ changes: [update('note', id, { settledAt: instantNow(station) })], value: null })
  })
