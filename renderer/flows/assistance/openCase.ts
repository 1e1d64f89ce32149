import { create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { assistanceCaseId } from '#shared/assistance/assistanceCaseId.ts'
import { standingCase } from '#shared/assistance/standingCase.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { isThere } from '../record/isThere.ts'
import { readOwners } from '../record/readOwners.ts'

export interface OpenedCase {
  readonly id: string
  /** False when the student had one already. */
  readonly isNew: boolean
}

/**
 * Opens the case of a student, whoever they were merged into; one that was taken back comes back. The staff member who opens it is the responsible
 * person until somebody else is named. RECORD_NOT_FOUND, CONSENT_SENSITIVE_MISSING.
 */
export function openCase(
  station: Station,
  writer: Writer,
  attendeeId: string,
  responsible: string,
): Promise<Result<Committed<OpenedCase>>> {
  const request = { action: 'assistance.manage', kinds: ['attendee', 'assistanceCase'] } as const
  return commit<OpenedCase>(station, writer, request, async (db) => {
    const asked = await db.records('attendee').get(attendeeId)
    if (asked === undefined || !isThere(asked) || asked.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
    const { current: student } = await followMerge(asked, (id) => db.records('attendee').get(id))
    if (!isThere(student)) return fail('RECORD_NOT_FOUND')
    if (student.consent?.sensitive !== true) return fail('CONSENT_SENSITIVE_MISSING')
    const records = [...(await readOwners(db, [student.id])).keys()]
    const cases = await db.records('assistanceCase').where('attendeeId').anyOf(records).toArray()
    const before = standingCase(cases, student.id)
    const id = before?.id ?? assistanceCaseId(writer.fairId, student.id)
    if (before !== undefined && isThere(before)) return ok({ changes: [], value: { id, isNew: false } })
    const change =
      before === undefined
        ? create('assistanceCase', id, { attendeeId: student.id, responsible, status: 'open', outcome: null })
        : update('assistanceCase', id, { removedAt: null, status: 'open' })
    return ok({ changes: [change], value: { id, isNew: true } })
  })
}
