import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'
import type { AssistanceCaseRow } from '#shared/records/assistanceCase.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { isThere } from '../record/isThere.ts'

/** A case as it stands in the list, with nothing of what is sealed. */
export interface CaseLine {
  readonly record: AssistanceCaseRow
  /** Whom the student's record stands for now. */
  readonly student: AttendeeRow
  readonly university: string
}

/** The cases of a fair, the newest first; those of removed students are left out. */
export async function readCases(db: FairDeskDatabase, fairId: string): Promise<readonly CaseLine[]> {
  const cases = (await db.records('assistanceCase').where({ fairId }).toArray()).filter(isThere)
  const students = await db.records('attendee').bulkGet(cases.map(({ attendeeId }) => attendeeId))
  const current = await Promise.all(
    students.map(async (student) => (student === undefined ? undefined : follow(db, student))),
  )
  const universities = await db.records('university').bulkGet(current.map((student) => student?.universityId ?? ''))
  return cases
    .flatMap((record, index): readonly CaseLine[] => {
      const student = current[index]
      if (student === undefined || !isThere(student)) return []
      return [{ record, student, university: universities[index]?.name ?? '' }]
    })
    .toSorted((a, b) => b.record.createdAt.localeCompare(a.record.createdAt))
}

/** One case; null when it or its student is gone. */
export async function readCase(db: FairDeskDatabase, fairId: string, id: string): Promise<CaseLine | null> {
  const record = await db.records('assistanceCase').get(id)
  if (record === undefined || !isThere(record) || record.fairId !== fairId) return null
  const stored = await db.records('attendee').get(record.attendeeId)
  const student = stored === undefined ? undefined : await follow(db, stored)
  if (student === undefined || !isThere(student)) return null
  const university =
    student.universityId === null ? undefined : await db.records('university').get(student.universityId)
  return { record, student, university: university?.name ?? '' }
}

async function follow(db: FairDeskDatabase, student: AttendeeRow): Promise<AttendeeRow> {
  const { current } = await followMerge(student, (id) => db.records('attendee').get(id))
  return current
}
