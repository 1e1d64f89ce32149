import { writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { checkPin } from '../staff/checkPin.ts'

export interface StationSetup {
  readonly role: StationRole
  /** The gate that it stands at. */
  readonly gateId: string | null
}

/**
 * Changes what this computer is used for. Asks for an organiser's PIN instead of a role, because a station of any role
 * must be able to become another: ACCESS_ORGANISER, or what checkPin says. Not an op: it concerns this computer only.
 */
export async function configureStation(
  station: Station,
  platform: Platform,
  organiser: { readonly staffId: string; readonly pin: string },
  setup: StationSetup,
): Promise<Result<null>> {
  const staff = await checkPin(station, platform, organiser.staffId, organiser.pin)
  if (!staff.ok) return staff
  if (!staff.value.isOrganiser) return fail('ACCESS_ORGANISER')
  await station.db.transaction('rw', station.db.setting, async () => {
    await writeSetting(station.db, 'stationRole', setup.role)
    await writeSetting(station.db, 'gateId', setup.gateId)
  })
  return ok(null)
}
