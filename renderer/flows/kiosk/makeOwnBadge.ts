import type { Writer } from '#renderer/db/station.ts'
import type { Result } from '#shared/errors/result.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { issueBadge } from '../badge/issueBadge.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { type BadgePage, saveBadgePdf } from '../badge/saveBadgePdf.ts'
import { readOwners } from '../record/readOwners.ts'

/** The page of the badge that is in force, or of a new one where there is none: nobody's badge is retired by a kiosk. */
export async function makeOwnBadge(
  workplace: BadgeStation,
  writer: Writer,
  attendeeId: string,
): Promise<Result<BadgePage>> {
  const { db } = workplace.station
  const ids = [...(await readOwners(db, [attendeeId])).keys()]
  const badges = await db.records('badge').where('attendeeId').anyOf(ids).toArray()
  const current = badges.find(isInForce)
  if (current !== undefined) return saveBadgePdf(workplace, writer.fairId, current.id)
  const issued = await issueBadge(workplace, writer, attendeeId)
  if (!issued.ok) return issued
  // With a printer chosen the card comes out of it; the file is there besides, should it be out of paper.
  return issued.value.pdf ?? saveBadgePdf(workplace, writer.fairId, issued.value.badgeId)
}
