import type { UndoStep } from '#renderer/db/applyChange.ts'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { instantNow, newRecordId, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { openPrinting } from '../printing/badgePrinter.ts'
import { jobOfBadge } from '../printing/newPrintJob.ts'
import { readOwners } from '../record/readOwners.ts'
import type { BadgeStation } from './badgeStation.ts'
import { readHolder } from './readHolder.ts'
import { isInForce, type RetireReason, retirement } from './retireBadge.ts'
import { type BadgePage, saveBadgePdf } from './saveBadgePdf.ts'
import { newBadge, signBadge } from './signBadge.ts'

/**
 * A badge that is saved. Whether its page is there too is a truth of its own that comes later: a person may hear
 * "saved" before the page is drawn, and only the page can be tried again. The promise never rejects. It is null where
 * badges go to a printer: then a print job was saved with the badge, and the queue says what becomes of it.
 */
export interface IssuedBadge {
  readonly attendeeId: string
  readonly badgeId: string
  readonly serial: string
  readonly undo: readonly UndoStep[]
  readonly pdf: Promise<Result<BadgePage>> | null
}

/**
 * Issues a badge and draws its page, or puts it into the print queue in the same commit. Earlier badges of the person are retired in the same commit, so at most one is
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
  const printing = await openPrinting(station, writer.fairId, holder.value.kind)
  if (!printing.ok) return printing
  const holderId = holder.value.id
  const [badgeId, jobId] = [newRecordId(station), newRecordId(station)]

  const committed = await commit<null>(
    station,
    writer,
    { action: 'badge.issue', kinds: ['attendee', 'badge', 'printJob'] },
    async (db) => {
      const current = await db.records('attendee').get(holderId)
      // Also those that were issued before somebody noticed that two records were one person.
      const ids = [...(await readOwners(db, [holderId])).keys()]
      const earlier = await db.records('badge').where('attendeeId').anyOf(ids).toArray()
      if (current === undefined || current.removedAt !== null) return fail('RECORD_NOT_FOUND')
      const retirements = earlier.filter(isInForce).map((badge) => retirement(badge.id, reason, instantNow(station)))
      const { serial } = signed.value
      const changes = [...retirements, create('badge', badgeId, newBadge(holderId, signed.value))]
      return ok({
        changes: [...changes, ...jobOfBadge(jobId, writer, printing.value, { badgeId, serial })],
        value: null,
      })
    },
  )
  if (!committed.ok) return committed
  const undo = committed.value.undo.filter((step) => step.kind !== 'printJob')
  const pdf = printing.value === null ? saveBadgePdf(workplace, writer.fairId, badgeId) : null
  return ok({ attendeeId: holderId, badgeId, serial: signed.value.serial, undo, pdf })
}
