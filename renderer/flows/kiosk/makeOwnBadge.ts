import type { Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { findPerson } from '../badge/findHolder.ts'
import { issueBadge } from '../badge/issueBadge.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { saveBadgePdf } from '../badge/saveBadgePdf.ts'
import { openPrinting } from '../printing/badgePrinter.ts'
import { enqueuePrint } from '../printing/enqueuePrint.ts'
import { readOwners } from '../record/readOwners.ts'

/**
 * The card of the badge that is in force, or of a new one where there is none: nobody's badge is retired by a kiosk. It
 * comes out of the printer that is chosen for it; where none is, it becomes a file. KIOSK_ALREADY_PRINTED when a card of
 * this badge may have come out before: why there should be another is for staff to judge.
 */
export async function makeOwnBadge(workplace: BadgeStation, writer: Writer, attendeeId: string): Promise<Result<null>> {
  const { db } = workplace.station
  const ids = [...(await readOwners(db, [attendeeId])).keys()]
  const badges = await db.records('badge').where('attendeeId').anyOf(ids).toArray()
  const current = badges.find(isInForce)
  if (current !== undefined) return printCurrent(workplace, writer, attendeeId, current.id)
  const issued = await issueBadge(workplace, writer, attendeeId)
  if (!issued.ok) return issued
  // With a printer chosen the card comes out of it; the file is there besides, should it be out of paper.
  const saved = await (issued.value.pdf ?? saveBadgePdf(workplace, writer.fairId, issued.value.badgeId))
  return saved.ok ? ok(null) : saved
}

async function printCurrent(
  workplace: BadgeStation,
  writer: Writer,
  attendeeId: string,
  badgeId: string,
): Promise<Result<null>> {
  const { attendee } = await findPerson(workplace.station.db, attendeeId)
  if (attendee === null) return fail('KIOSK_NOT_FOUND')
  const printing = await openPrinting(workplace.station, writer.fairId, attendee.kind)
  if (!printing.ok) return printing
  if (printing.value === null) {
    const saved = await saveBadgePdf(workplace, writer.fairId, badgeId)
    return saved.ok ? ok(null) : saved
  }
  const queued = await enqueuePrint(workplace.station, writer, badgeId, printing.value.printer, null)
  if (queued.ok || queued.error.code === 'PRINT_ALREADY_QUEUED') return ok(null)
  return queued.error.code === 'PRINT_REASON_NEEDED' ? fail('KIOSK_ALREADY_PRINTED') : queued
}
