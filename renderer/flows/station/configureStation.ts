import { attempt } from '#renderer/db/attempt.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readEnrolment } from '#renderer/db/enrolments.ts'
import { writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { isThere } from '../record/isThere.ts'
import { checkPin } from '../staff/checkPin.ts'

export interface StationSetup {
  readonly role: StationRole
  /** The gate that it stands at. */
  readonly gateId: string | null
}

/**
 * Changes what this computer is used for. Asks for an organiser's PIN instead of a role, because a station of any role
 * must be able to become another: ACCESS_ORGANISER, or what checkPin says. Everybody knows the sample fair's PIN, so it
 * counts only where there is no other fair. Not an op: it concerns this computer only.
 */
export function configureStation(
  station: Station,
  platform: Platform,
  organiser: { readonly staffId: string; readonly pin: string },
  setup: StationSetup,
): Promise<Result<null>> {
  const { db } = station
  return attempt(async () => {
    const staff = await checkPin(station, platform, organiser.staffId, organiser.pin)
    if (!staff.ok) return staff
    if (!staff.value.isOrganiser || (await isPractice(db, staff.value.fairId))) return fail('ACCESS_ORGANISER')
    // At a fair that is on a server, the server gives the role.
    const isEnrolled = (await readEnrolment(db, staff.value.fairId)) !== null
    await db.transaction('rw', db.setting, async () => {
      if (!isEnrolled) await writeSetting(db, 'stationRole', setup.role)
      await writeSetting(db, 'gateId', setup.gateId)
    })
    return ok(null)
  })
}

/** Whether the fair is the sample on a computer that has a real one. */
async function isPractice(db: FairDeskDatabase, fairId: string): Promise<boolean> {
  const fairs = (await db.records('fair').toArray()).filter(isThere)
  return fairs.some((fair) => fair.id === fairId && fair.isSample) && fairs.some((fair) => !fair.isSample)
}
