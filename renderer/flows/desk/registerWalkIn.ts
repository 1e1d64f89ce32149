import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import { instantNow, newRecordId, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import type { IssuedBadge } from '../badge/issueBadge.ts'
import { saveBadgePdf } from '../badge/saveBadgePdf.ts'
import { newBadge, signBadge } from '../badge/signBadge.ts'
import { openPrinting } from '../printing/badgePrinter.ts'
import { jobOfBadge } from '../printing/newPrintJob.ts'
import { findEnterprise, findUniversity } from './findOrganisation.ts'
import { findSameStudent } from './findSameStudent.ts'
import { parseWalkIn } from './parseWalkIn.ts'
import type { WalkInDraft } from './walkInDraft.ts'

const kinds = ['attendee', 'badge', 'printJob', 'university', 'enterprise'] as const

/**
 * Registers a person at the venue and issues their badge, both in one commit, with the print job where a
 * printer is chosen; else the page of the badge follows as `pdf`. Taking it back removes person and badge, never an enterprise or university that others may have joined.
 * Errors: those of parseWalkIn and signBadge, RECORD_DUPLICATE {field, recordId} for a student number that the
 * university already has here.
 */
export async function registerWalkIn(
  workplace: BadgeStation,
  writer: Writer,
  draft: WalkInDraft,
  noticeVersion: number,
): Promise<Result<IssuedBadge>> {
  const { station } = workplace
  const parsed = parseWalkIn(draft, noticeVersion, instantNow(station))
  if (!parsed.ok) return parsed
  const { open, sensitive } = parsed.value
  const signed = await signBadge(workplace, writer, open)
  if (!signed.ok) return signed
  const printing = await openPrinting(station, writer.fairId, open.kind)
  if (!printing.ok) return printing
  const { serial } = signed.value
  const [attendeeId, badgeId, jobId] = [newRecordId(station), newRecordId(station), newRecordId(station)]
  const sealed = sensitive === null ? null : await sealPart(station.sealer, attendeeId, sensitive)

  const committed = await commit<null>(station, writer, { action: 'attendee.register', kinds }, async (db) => {
    const university = await findUniversity(station, db, writer.fairId, parsed.value.university)
    const enterprise = await findEnterprise(station, db, writer.fairId, parsed.value.enterprise)
    const same = await findSameStudent(db, writer.fairId, open.studentNumber, university.id)
    if (same !== null) return fail('RECORD_DUPLICATE', { field: 'studentNumber', recordId: same })
    const links = {
      universityId: university.id,
      enterpriseId: enterprise.id,
      mergedInto: null,
      photo: null,
      possibleTwinOf: null,
      source: 'walkIn',
    } as const
    const changes = [
      ...university.changes,
      ...enterprise.changes,
      create('attendee', attendeeId, { ...open, ...links }, sealed),
      create('badge', badgeId, newBadge(attendeeId, signed.value)),
      ...jobOfBadge(jobId, writer, printing.value, { badgeId, serial }),
    ]
    return ok({ changes, value: null })
  })
  if (!committed.ok) return committed
  const undo = committed.value.undo.filter((step) => step.kind === 'attendee' || step.kind === 'badge')
  const pdf = printing.value === null ? saveBadgePdf(workplace, writer.fairId, badgeId) : null
  return ok({ attendeeId, badgeId, serial, undo, pdf })
}
