import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { parseBadgeCode } from '#shared/badge/badgeCode.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { findByAlias } from '../alias/findByAlias.ts'
import { findHolder } from './findHolder.ts'
import type { BadgeReader } from './readBadge.ts'
import { isInForce } from './retireBadge.ts'

/** Whose badge, or other card, was scanned where no gate judges it. */
export interface ScannedHolder {
  readonly attendeeId: string
  /** False for a badge that was retired or taken back: its holder is known, but the card proves nothing. */
  readonly isInForce: boolean
}

/**
 * The person behind a scanned code. Errors: BADGE_CODE_FOREIGN, BADGE_CODE_VERSION, BADGE_CODE_DAMAGED,
 * BADGE_CODE_FORGED when the signature is not by the key it names, BADGE_HOLDER_UNKNOWN when the badge is genuine or
 * may be, but its holder is not on this computer.
 */
export async function readScannedHolder(
  db: FairDeskDatabase,
  fairId: string,
  reader: BadgeReader,
  text: string,
): Promise<Result<ScannedHolder>> {
  try {
    const parsed = parseBadgeCode(text)
    if (!parsed.ok) return parsed.error.code === 'BADGE_CODE_FOREIGN' ? await readCardHolder(db, fairId, text) : parsed
    const reading = await reader.read(text)
    if (reading.type !== 'badge') return fail('BADGE_CODE_FOREIGN')
    if (reading.signature === 'forged') return fail('BADGE_CODE_FORGED')
    const { attendee, badge } = await findHolder(db, fairId, reading.serial)
    if (attendee === null || badge === null || attendee.removedAt !== null) return fail('BADGE_HOLDER_UNKNOWN')
    // Of a badge on record every letter is known; a serial alone could be copied onto another card.
    if (badge.code !== text) return fail('BADGE_CODE_FORGED')
    return ok({ attendeeId: attendee.id, isInForce: isInForce(badge) })
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

/** A rule of the fair may know whose card of another system it is. */
async function readCardHolder(db: FairDeskDatabase, fairId: string, text: string): Promise<Result<ScannedHolder>> {
  const found = await findByAlias(db, fairId, text)
  const attendeeId = found.type === 'person' ? found.holder.attendee?.id : undefined
  return attendeeId === undefined ? fail('BADGE_CODE_FOREIGN') : ok({ attendeeId, isInForce: true })
}
