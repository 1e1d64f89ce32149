import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { readStaff } from './readStaff.ts'
import { requireOrganiser } from './requireOrganiser.ts'

/** Renames a person or makes them an organiser or not. STAFF_LAST_ORGANISER keeps one who can manage the fair. */
export function editStaffMember(
  station: Station,
  writer: Writer,
  id: string,
  set: { readonly name: string; readonly isOrganiser: boolean },
): Promise<Result<Committed<null>>> {
  return commit(station, writer, { action: 'staff.manage', kinds: ['staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const staff = await readStaff(db, writer.fairId)
    const others = staff.filter((other) => other.id !== id)
    if (others.length === staff.length) return fail('RECORD_NOT_FOUND')
    if (others.some((other) => other.name === set.name)) return fail('STAFF_NAME_TAKEN')
    if (!set.isOrganiser && !others.some((other) => other.isOrganiser)) return fail('STAFF_LAST_ORGANISER')
    return ok({ changes: [update('staffMember', id, set)], value: null })
  })
}
