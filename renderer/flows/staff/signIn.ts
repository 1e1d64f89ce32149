import { attempt } from '#renderer/db/attempt.ts'
import type { Station } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { checkPin } from './checkPin.ts'
import { startSession } from './startSession.ts'

/** Puts a person at work at a fair after checking their PIN; whoever was at work here before no longer is. */
export function signIn(
  station: Station,
  platform: Platform,
  { fairId, staffId, pin }: { readonly fairId: string; readonly staffId: string; readonly pin: string },
): Promise<Result<StaffMemberRow>> {
  return attempt(async () => {
    const staff = await checkPin(station, platform, staffId, pin)
    if (!staff.ok) return staff
    if (staff.value.fairId !== fairId) return fail('RECORD_NOT_FOUND')
    await startSession(station, fairId, staffId)
    return ok(staff.value)
  })
}
