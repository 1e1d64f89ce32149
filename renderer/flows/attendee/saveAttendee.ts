import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { findUniversity } from '../desk/findOrganisation.ts'
import { findSameStudent } from '../desk/findSameStudent.ts'
import type { UniversityChoice } from '../desk/walkInDraft.ts'
import { changedValues } from '../record/changedValues.ts'
import { isThere } from '../record/isThere.ts'

/** What the form may change; identifiers are parsed already. */
export interface AttendeeDetails
  extends Pick<
    AttendeeRow,
    | 'kind'
    | 'name'
    | 'gender'
    | 'phone'
    | 'studentNumber'
    | 'major'
    | 'degree'
    | 'graduationYear'
    | 'enterpriseId'
    | 'title'
  > {
  /** Joins the fair with this change when it hasn't yet. */
  readonly university: UniversityChoice | null
}

const kinds = ['attendee', 'university', 'enterprise'] as const

/**
 * Changes a person. RECORD_DUPLICATE {field, recordId} when the university has the student number already,
 * RECORD_FIELD_REQUIRED {field} when a representative or delegate would stand for nobody, RECORD_NOT_FOUND.
 */
export function saveAttendee(
  station: Station,
  writer: Writer,
  id: string,
  details: AttendeeDetails,
): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action: 'attendee.register', kinds }, async (db) => {
    const { university: choice, ...own } = details
    if (own.kind === 'representative' && own.enterpriseId === null)
      return fail('RECORD_FIELD_REQUIRED', { field: 'enterpriseId' })
    if (own.kind === 'delegate' && choice === null) return fail('RECORD_FIELD_REQUIRED', { field: 'universityId' })
    const before = await db.records('attendee').get(id)
    if (before === undefined || !isThere(before) || before.mergedInto !== null) return fail('RECORD_NOT_FOUND')
    if (own.enterpriseId !== null && own.enterpriseId !== before.enterpriseId) {
      const enterprise = await db.records('enterprise').get(own.enterpriseId)
      if (enterprise === undefined || !isThere(enterprise)) return fail('RECORD_NOT_FOUND')
    }
    const university = await findUniversity(station, db, writer.fairId, choice)
    const same = await findSameStudent(db, writer.fairId, own.studentNumber, university.id)
    if (same !== null && same !== id) return fail('RECORD_DUPLICATE', { field: 'studentNumber', recordId: same })
    const changed = changedValues(before, { ...own, universityId: university.id })
    if (Object.keys(changed).length === 0) return ok({ changes: [], value: null })
    return ok({ changes: [...university.changes, update('attendee', id, changed)], value: null })
  })
}

/** Badges stay, and the gate refuses them as removed. RECORD_NOT_FOUND. */
export function removeAttendee(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action: 'attendee.register', kinds: ['attendee'] }, async (db) => {
    const row = await db.records('attendee').get(id)
    if (row === undefined || !isThere(row)) return fail('RECORD_NOT_FOUND')
    return ok({ changes: [update('attendee', id, { removedAt: instantNow(station) })], value: null })
  })
}
