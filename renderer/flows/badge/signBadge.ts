import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Writer } from '#renderer/db/station.ts'
import { assembleBadgeCode, encodeBadgePayload } from '#shared/badge/badgeCode.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import type { SigningStation } from './badgeStation.ts'
import { openSigningKey } from './openSigningKey.ts'

export type SignedBadge = Pick<Badge, 'serial' | 'keyId' | 'code'>
type Holder = Pick<AttendeeRow, 'kind' | 'name'>

/** A new serial and its signed code. Nothing is saved yet: signing has to be over before a transaction begins. */
export async function signBadge(
  workplace: SigningStation,
  writer: Writer,
  holder: Holder,
): Promise<Result<SignedBadge>> {
  const keyId = await openSigningKey(workplace, writer)
  if (!keyId.ok) return keyId
  const signed = await signBadges(workplace, writer, keyId.value, [holder])
  if (!signed.ok) return signed
  const [only] = signed.value
  return only === undefined ? fail('IPC_INVALID') : ok(only)
}

/** The same for several people with a key that is open, in their order; at most 5,000. */
export async function signBadges(
  { station, platform }: SigningStation,
  { fairId }: Writer,
  keyId: string,
  holders: readonly Holder[],
): Promise<Result<readonly SignedBadge[]>> {
  const unsigned = holders.map(({ kind, name }) => {
    const serial = bytesToHex(station.random(8))
    return { serial, payload: encodeBadgePayload({ keyId, serial, kind, name }) }
  })
  const payloads = unsigned.map(({ payload }) => bytesToHex(payload))
  const signed = await platform.call('badges:sign', { fairId, payloads })
  if (!signed.ok) return signed
  const { signatures } = signed.value
  if (signatures.length !== unsigned.length) return fail('IPC_INVALID')
  return ok(
    unsigned.map(({ serial, payload }, index) => ({
      serial,
      keyId,
      code: assembleBadgeCode(payload, hexToBytes(signatures[index] ?? '')),
    })),
  )
}

/** A badge record in force. */
export const newBadge = (attendeeId: string, signed: SignedBadge) => ({
  attendeeId,
  ...signed,
  retiredAt: null,
  retiredReason: null,
})
