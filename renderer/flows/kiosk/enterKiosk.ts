import { openField } from '#renderer/db/sealer.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { may } from '#shared/access/permissions.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { readStaff } from '../staff/readStaff.ts'

/**
 * Gives this station to the public. Whoever starts it and every organiser may end it with their PIN; KIOSK_NO_PIN when
 * none of them has one. ACCESS_ROLE where the station may not make badges.
 */
export async function enterKiosk(station: Station, platform: Platform, writer: Writer): Promise<Result<unknown>> {
  if (!may(writer.role, 'badge.issue')) return fail('ACCESS_ROLE')
  const staff = await readStaff(station.db, writer.fairId)
  const keepers = staff.filter((person) => person.isOrganiser || person.id === writer.staffId)
  const seals = (await Promise.all(keepers.map((person) => openSeal(station, person)))).filter((seal) => seal !== null)
  if (seals.length === 0) return fail('KIOSK_NO_PIN')
  return platform.call('kiosk:enter', { fairId: writer.fairId, staffId: writer.staffId, seals })
}

async function openSeal({ sealer }: Station, { id, sealedPin }: StaffMemberRow): Promise<string | null> {
  if (sealedPin === null) return null
  const seal = await openField(sealer, id, 'sealedPin', sealedPin).catch(() => null)
  return typeof seal === 'string' ? seal : null
}
