import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Writer } from '#renderer/db/station.ts'
import { assembleBadgeCode, encodeBadgePayload } from '#shared/badge/badgeCode.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import type { SigningStation } from './badgeStation.ts'
import { openSigningKey } from './openSigningKey.ts'

export type SignedBadge = Pick<Badge, 'serial' | 'keyId' | 'code'>

/** A new serial and its signed code. Nothing is saved yet: signing has to be over before a transaction begins. */
export async function signBadge(
  workplace: SigningStation,
  writer: Writer,
  holder: Pick<AttendeeRow, 'kind' | 'name'>,
): Promise<Result<SignedBadge>> {
  const keyId = await openSigningKey(workplace, writer)
  if (!keyId.ok) return keyId
  const serial = bytesToHex(workplace.station.random(8))
  const payload = encodeBadgePayload({ keyId: keyId.value, serial, kind: holder.kind, name: holder.name })
  const signed = await workplace.platform.call('badges:sign', {
    fairId: writer.fairId,
    payloads: [bytesToHex(payload)],
  })
  if (!signed.ok) return signed
  const signature = signed.value.signatures[0]
  if (signature === undefined) return fail('IPC_INVALID')
  return ok({ serial, keyId: keyId.value, code: assembleBadgeCode(payload, hexToBytes(signature)) })
}

/** A badge record in force. */
export const newBadge = (attendeeId: string, signed: SignedBadge) => ({
  attendeeId,
  ...signed,
  retiredAt: null,
  retiredReason: null,
})
