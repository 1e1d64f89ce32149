import { create } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { readStaff } from './readStaff.ts'
import { requireOrganiser } from './requireOrganiser.ts'
import { sealNewPin } from './sealNewPin.ts'

export interface NewStaffMember {
  readonly name: string
  readonly isOrganiser: boolean
  /** 4 to 8 digits. */
  readonly pin: string
}

/** STAFF_NAME_TAKEN: people choose themselves from a list of names, so two must not look the same. */
export async function addStaffMember(
  station: Station,
  platform: Platform,
  writer: Writer,
  { name, isOrganiser, pin }: NewStaffMember,
): Promise<Result<Committed<string>>> {
  const id = newRecordId(station)
  const sealed = await sealNewPin(station, platform, id, pin)
  if (!sealed.ok) return sealed
  return commit(station, writer, { action: 'staff.manage', kinds: ['staffMember'] }, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    const others = await readStaff(db, writer.fairId)
    if (others.some((other) => other.name === name)) return fail('STAFF_NAME_TAKEN')
    return ok({ changes: [create('staffMember', id, { name, isOrganiser }, sealed.value)], value: id })
  })
}
