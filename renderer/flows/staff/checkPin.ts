import { openField } from '#renderer/db/sealer.ts'
import type { Station } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'

/**
 * Whether this PIN is that person's; wrong tries are counted by the main process (ACCESS_PIN_WRONG,
 * ACCESS_PIN_THROTTLED). RECORD_NOT_FOUND when the person was removed meanwhile, KEYSTORE_BROKEN when their sealed PIN
 * was encrypted with another data key.
 */
export async function checkPin(
  station: Station,
  platform: Platform,
  staffId: string,
  pin: string,
): Promise<Result<StaffMemberRow>> {
  const staff = await station.db.records('staffMember').get(staffId)
  if (staff === undefined || staff.removedAt !== null) return fail('RECORD_NOT_FOUND')
  const sealed = await openSealedPin(station, staff)
  if (!sealed.ok) return sealed
  const checked = await platform.call('pins:check', { staffId, pin, sealed: sealed.value })
  return checked.ok ? ok(staff) : checked
}

async function openSealedPin(station: Station, staff: StaffMemberRow): Promise<Result<string>> {
  if (staff.sealedPin === null) return fail('RECORD_NOT_FOUND')
  try {
    const sealed = await openField(station.sealer, staff.id, 'sealedPin', staff.sealedPin)
    return typeof sealed === 'string' ? ok(sealed) : fail('KEYSTORE_BROKEN')
  } catch {
    return fail('KEYSTORE_BROKEN')
  }
}
