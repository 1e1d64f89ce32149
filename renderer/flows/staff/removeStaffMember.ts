import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { readStaff } from './readStaff.ts'
import { requireOrganiser } from './requireOrganiser.ts'

/** Takes a person off the list; what they did keeps their name. STAFF_LAST_ORGANISER as in editStaffMember. */
export function removeStaffMember(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'staff.manage', kinds: ['staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const staff = await readStaff(db, writer.fairId)
    const others = staff.filter((other) => other.id !== id)
    if (others.length === staff.length) return fail('RECORD_NOT_FOUND')
    if (!others.some((other) => other.isOrganiser)) return fail('STAFF_LAST_ORGANISER')
    return ok({ changes: [update('staffMember', id, { removedAt: instantNow(station) })], value: null })
  })
}
