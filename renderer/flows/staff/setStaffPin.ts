import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { requireOrganiser } from './requireOrganiser.ts'
import { sealNewPin } from './sealNewPin.ts'

/** Gives a person a new PIN of 4 to 8 digits, also when they forgot the old one. */
export async function setStaffPin(
  station: Station,
  platform: Platform,
  writer: Writer,
  { id, pin }: { readonly id: string; readonly pin: string },
): Promise<Result<Committed<null>>> {
  const sealed = await sealNewPin(station, platform, id, pin)
  if (!sealed.ok) return sealed
  return commit(station, writer, { action: 'staff.manage', kinds: ['staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const staff = await db.records('staffMember').get(id)
    if (staff === undefined || staff.removedAt !== null) return fail('RECORD_NOT_FOUND')
    return ok({ changes: [update('staffMember', id, {}, sealed.value)], value: null })
  })
}
