import { parseIdentifier } from '#renderer/components/parseIdentifier.ts'
import type { AttendeeDetails } from '#renderer/flows/attendee/saveAttendee.ts'
import { chooseUniversity } from '#renderer/flows/desk/chooseUniversity.ts'
import { hasField, type UniversityChoice } from '#renderer/flows/desk/walkInDraft.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { parseName } from '#shared/identifiers/name.ts'
import { parsePhone } from '#shared/identifiers/phone.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'
import { type AttendeeRow, attendee } from '#shared/records/attendee.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import type { University } from '#shared/records/university.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'

const keys = [
  'kind',
  'name',
  'gender',
  'phone',
  'studentNumber',
  'major',
  'degree',
  'graduationYear',
  'enterpriseId',
  'title',
] as const
const ofSomeKinds = ['studentNumber', 'major', 'degree', 'graduationYear', 'title'] as const

/**
 * The form as a person's values; what the kind doesn't have is emptied. A university whose name was not touched stays
 * the same record. Errors: those of the identifiers and of parseForm.
 */
export function readAttendeeForm(
  values: Readonly<Record<string, unknown>>,
  before: AttendeeRow,
  university: University | null,
  list: readonly UniversityEntry[],
): Result<AttendeeDetails> {
  const name = parseIdentifier(values['name'], parseName)
  if (!name.ok) return name
  const phone = parseIdentifier(values['phone'], parsePhone)
  if (!phone.ok) return phone
  const studentNumber = parseIdentifier(values['studentNumber'], parseStudentNumber)
  if (!studentNumber.ok) return studentNumber
  const parsed = parseForm(attendee.fields, keys, {
    ...values,
    kind: values['kind'] ?? before.kind,
    name: name.value,
    phone: phone.value,
    studentNumber: studentNumber.value,
  })
  if (!parsed.ok) return parsed
  const { kind } = parsed.value
  const foreign = Object.fromEntries(ofSomeKinds.filter((key) => !hasField(kind, key)).map((key) => [key, null]))
  return ok({
    ...parsed.value,
    ...foreign,
    enterpriseId: hasField(kind, 'enterprise') ? parsed.value.enterpriseId : null,
    university: hasField(kind, 'university') ? readUniversity(values['university'], university, list) : null,
  })
}

function readUniversity(
  typed: unknown,
  before: University | null,
  list: readonly UniversityEntry[],
): UniversityChoice | null {
  const name = typeof typed === 'string' ? typed.trim() : ''
  if (before !== null && name === before.name)
    return { name, code: before.code, location: before.location, level: before.level }
  return chooseUniversity(name, list)
}
