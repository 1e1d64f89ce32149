import { attempt } from '#renderer/db/attempt.ts'
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

/** A badge that a kiosk made, or found in force. */
export interface OwnBadge {
  readonly badgeId: string
  /** Its card is in the print queue; otherwise its page is a file. */
  readonly isQueued: boolean
}

/**
 * The badge that is in force, or a new one for somebody who never had one: what was retired is for staff to judge
 * (KIOSK_BADGE_RETIRED), and nobody's badge is retired here. Its card comes out of the printer that is chosen for it; where
 * none is, it becomes a file. KIOSK_ALREADY_PRINTED when a card of this badge may have come out before.
 */
export function makeOwnBadge(workplace: BadgeStation, writer: Writer, attendeeId: string): Promise<Result<OwnBadge>> {
  return attempt(async () => {
    const { db } = workplace.station
    const ids = [...(await readOwners(db, [attendeeId])).keys()]
    const badges = await db.records('badge').where('attendeeId').anyOf(ids).toArray()
    const current = badges.find(isInForce)
    if (current !== undefined) return printCurrent(workplace, writer, attendeeId, current.id)
    if (badges.some(({ retiredReason }) => retiredReason !== null && retiredReason !== 'undone'))
      return fail('KIOSK_BADGE_RETIRED')
    const issued = await issueBadge(workplace, writer, attendeeId)
    if (!issued.ok) return issued
    const { badgeId, pdf } = issued.value
    if (pdf === null) return ok({ badgeId, isQueued: true })
    const saved = await pdf
    return saved.ok ? ok({ badgeId, isQueued: false }) : saved
  })
}

async function printCurrent(
  workplace: BadgeStation,
  writer: Writer,
  attendeeId: string,
  badgeId: string,
): Promise<Result<OwnBadge>> {
  const { attendee } = await findPerson(workplace.station.db, attendeeId)
  if (attendee === null) return fail('KIOSK_NOT_FOUND')
  const printing = await openPrinting(workplace.station, writer.fairId, attendee.kind)
  if (!printing.ok) return printing
  if (printing.value === null) {
    const saved = await saveBadgePdf(workplace, writer.fairId, badgeId)
    return saved.ok ? ok({ badgeId, isQueued: false }) : saved
  }
  const queued = await enqueuePrint(workplace.station, writer, badgeId, printing.value.printer, null)
  if (queued.ok || queued.error.code === 'PRINT_ALREADY_QUEUED') return ok({ badgeId, isQueued: true })
  return queued.error.code === 'PRINT_REASON_NEEDED' ? fail('KIOSK_ALREADY_PRINTED') : queued
}
