import { hexToBytes } from '@noble/hashes/utils.js'
import { attempt } from '#renderer/db/attempt.ts'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { readRole } from '#renderer/db/enrolments.ts'
import { openReplicaId } from '#renderer/db/replica.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { may } from '#shared/access/permissions.ts'
import { badgeKeyId } from '#shared/badge/badgeCode.ts'
import { currentNoticeVersion } from '#shared/consent/privacyNotice.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { Fair } from '#shared/records/fair.ts'
import { unlimited } from '#shared/records/gate.ts'
import { sealNewPin } from '../staff/sealNewPin.ts'
import { startSession } from '../staff/startSession.ts'

export interface NewFair {
  /** Of a fair that a server has and nobody has described yet; null for a new one. */
  readonly fairId: string | null
  readonly fair: Pick<Fair, 'name' | 'kind' | 'organiserName' | 'venue' | 'startsOn' | 'endsOn' | 'keyFields'>
  readonly organiser: { readonly name: string; readonly pin: string }
  /** Names in the chosen language. */
  readonly hallName: string
  readonly gateName: string
}

/**
 * A fair that can be worked with at once: its first organiser, one hall, one gate that lets people in, and this
 * computer's badge key. The organiser is at work when this resolves. ACCESS_ROLE on a station that is not the
 * organiser's, FAIR_DAYS_ORDER.
 */
export const createFair = (
  station: Station,
  platform: Platform,
  input: NewFair,
): Promise<Result<{ readonly fairId: string }>> => attempt(() => saveFair(station, platform, input))

async function saveFair(
  station: Station,
  platform: Platform,
  input: NewFair,
): Promise<Result<{ readonly fairId: string }>> {
  const role =
    input.fairId === null ? await readSetting(station.db, 'stationRole') : await readRole(station.db, input.fairId)
  if (!may(role, 'fair.manage')) return fail('ACCESS_ROLE')
  if (input.fair.endsOn < input.fair.startsOn) return fail('FAIR_DAYS_ORDER')
  const fairId = input.fairId ?? newRecordId(station)
  const [staffId, hallId] = [newRecordId(station), newRecordId(station)]
  const [replicaId, key, pin] = await Promise.all([
    openReplicaId(station),
    platform.call('badges:openKey', { fairId }),
    sealNewPin(station, platform, staffId, input.organiser.pin),
  ])
  if (!key.ok) return key
  if (!pin.ok) return pin
  const { publicKey } = key.value
  const keyId = badgeKeyId(hexToBytes(publicKey))
  const writer: Writer = { fairId, staffId, role }
  const committed = await commit(
    station,
    writer,
    { action: 'fair.manage', kinds: ['fair', 'venueHall', 'gate', 'badgeKey', 'staffMember'] },
    () =>
      ok({
        value: null,
        changes: [
          create('fair', fairId, { ...input.fair, noticeVersion: currentNoticeVersion, isSample: false }),
          create('venueHall', hallId, { name: input.hallName, capacity: null }),
          create('gate', newRecordId(station), {
            name: input.gateName,
            direction: 'in',
            hallId,
            allowedKinds: [],
            isAntiPassback: true,
            ...unlimited,
          }),
          create('badgeKey', newRecordId(station), { keyId, publicKey, replicaId, revokedAt: null }),
          create('staffMember', staffId, { name: input.organiser.name, isOrganiser: true }, pin.value),
        ],
      }),
  )
  if (!committed.ok) return committed
  // The fair is saved, whatever becomes of this: without it the first screen asks for the PIN.
  await startSession(station, fairId, staffId).catch(() => undefined)
  return ok({ fairId })
}
