import type { UndoStep } from '#renderer/db/applyChange.ts'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { instantNow, newRecordId, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { readOwners } from '../record/readOwners.ts'
import type { BadgeStation } from './badgeStation.ts'
import { readHolder } from './readHolder.ts'
import { isInForce, type RetireReason, retirement } from './retireBadge.ts'
import { type BadgePage, saveBadgePdf } from './saveBadgePdf.ts'
import { newBadge, signBadge } from './signBadge.ts'

/**
 * A badge that is saved. Whether its page is there too is a truth of its own that comes later: a person may hear
 * "saved" before the page is drawn, and only the page can be tried again. The promise never rejects.
 */
export interface IssuedBadge {
  readonly attendeeId: string
  readonly badgeId: string
  readonly serial: string
  readonly undo: readonly UndoStep[]
  readonly pdf: Promise<Result<BadgePage>>
}

/**
 * Issues a badge and draws its page. Earlier badges of the person are retired in the same commit, so at most one is
 * ever in force; `reason` says why they were (`lost`, `replaced`, ...).
 * Errors: RECORD_NOT_FOUND, BADGE_KEY_MISSING, and those of a commit. A page that could not be made is not an error
 * here but `pdf`; saveBadgePdf tries again with the same serial.
 */
export async function issueBadge(
  workplace: BadgeStation,
  writer: Writer,
  attendeeId: string,
  reason: RetireReason = 'replaced',
): Promise<Result<IssuedBadge>> {
  const { station } = workplace
  const holder = await readHolder(station.db, writer.fairId, attendeeId)
  if (!holder.ok) return holder
  const signed = await signBadge(workplace, writer, holder.value)
  if (!signed.ok) return signed
  const holderId = holder.value.id
  const badgeId = newRecordId(station)

  const committed = await commit<null>(
    station,
    writer,
    { action: 'badge.issue', kinds: ['attendee', 'badge'] },
    async (db) => {
      const current = await db.records('attendee').get(holderId)
      // Also those that were issued before somebody noticed that two records were one person.
      const ids = [...(await readOwners(db, [holderId])).keys()]
      const earlier = await db.records('badge').where('attendeeId').anyOf(ids).toArray()
      if (current === undefined || current.removedAt !== null) return fail('RECORD_NOT_FOUND')
      const retirements = earlier.filter(isInForce).map((badge) => retirement(badge.id, reason, instantNow(station)))
      return ok({ changes: [...retirements, create('badge', badgeId, newBadge(holderId, signed.value))], value: null })
    },
  )
  if (!committed.ok) return committed
  const pdf = saveBadgePdf(workplace, writer.fairId, badgeId)
  return ok({ attendeeId: holderId, badgeId, serial: signed.value.serial, undo: committed.value.undo, pdf })
}
