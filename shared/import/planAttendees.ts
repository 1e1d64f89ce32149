import type { AppError } from '../errors/result.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { UniversityEntry } from '../reference/universities.ts'
import type { AttendeeDraft } from './draftAttendee.ts'
import { type KnownUniversity, type NewUniversity, type UniversityMatch, universityMatcher } from './matchUniversity.ts'
import type { RowRemark } from './parseRow.ts'

/** The people and places that the fair has before the import. */
export interface KnownPeople {
  readonly people: readonly KnownPerson[]
  readonly universities: readonly KnownUniversity[]
  readonly enterprises: readonly { readonly id: string; readonly name: string }[]
}

export interface KnownPerson {
  readonly name: string
  readonly phone: string | null
  readonly studentNumber: string | null
  readonly universityId: string | null
}

export interface AcceptedAttendee {
  readonly draft: AttendeeDraft
  readonly university: UniversityMatch | null
  readonly enterpriseId: string | null
}

export interface AttendeePlan {
  readonly accepted: readonly AcceptedAttendee[]
  readonly refused: readonly RowRemark[]
  /** Universities that accepted rows bring to the fair, by their key. */
  readonly newUniversities: ReadonlyMap<string, NewUniversity>
}

/**
 * Decides which drafts become new people. The same student number of one university, or, without a number, the same
 * name and phone, is one person: the later row is refused and names the earlier. Pure, so that the preview and the
 * transaction that saves decide alike.
 */
export function planAttendees(
  drafts: readonly AttendeeDraft[],
  known: KnownPeople,
  reference: readonly UniversityEntry[],
): AttendeePlan {
  const matchUniversity = universityMatcher(known.universities, reference)
  const enterprises = new Map(known.enterprises.map(({ id, name }) => [comparisonKey(name), id]))
  const seen = knownKeys(known.people)
  const accepted: AcceptedAttendee[] = []
  const refused: RowRemark[] = []
  const newUniversities = new Map<string, NewUniversity>()
  for (const draft of drafts) {
    const university = matchUniversity(draft.university)
    const enterpriseId = enterpriseOf(draft, enterprises)
    const key = personKey({ ...draft.open, universityKey: university?.key ?? '' })
    const error = enterpriseId === undefined ? unknownEnterprise : duplicateOf(key, seen)
    if (error !== undefined || enterpriseId === undefined) {
      refused.push({ row: draft.row, column: null, error: error ?? unknownEnterprise })
      continue
    }
    if (key !== undefined) seen.set(key, draft.row)
    if (university !== null && 'add' in university) newUniversities.set(university.key, university.add)
    accepted.push({ draft, university, enterpriseId })
  }
  return { accepted, refused, newUniversities }
}

const unknownEnterprise: AppError = { code: 'IMPORT_ENTERPRISE_UNKNOWN' }

/** Only a representative belongs to an enterprise; undefined when the fair doesn't have it. */
function enterpriseOf(draft: AttendeeDraft, enterprises: ReadonlyMap<string, string>): string | null | undefined {
  if (draft.open.kind !== 'representative' || draft.enterpriseName === null) return null
  return enterprises.get(comparisonKey(draft.enterpriseName))
}

/** The row where each person of the file stands; 0 for those whom the fair has already. */
type Seen = Map<string, number>

function knownKeys(people: readonly KnownPerson[]): Seen {
  const seen: Seen = new Map()
  for (const person of people) {
    const key = personKey({ ...person, universityKey: person.universityId ?? '' })
    if (key !== undefined) seen.set(key, 0)
  }
  return seen
}

interface Identified {
  readonly name: string
  readonly phone: string | null
  readonly studentNumber: string | null
  readonly universityKey: string
}

/** Undefined for a person whom nothing tells from another of the same name. */
function personKey({ name, phone, studentNumber, universityKey }: Identified): string | undefined {
  if (studentNumber !== null) return `number ${studentNumber} ${universityKey}`
  return phone === null ? undefined : `phone ${phone} ${comparisonKey(name)}`
}

function duplicateOf(key: string | undefined, seen: Seen): AppError | undefined {
  const otherRow = key === undefined ? undefined : seen.get(key)
  if (key === undefined || otherRow === undefined) return undefined
  const isNumber = key.startsWith('number ')
  if (otherRow === 0) return { code: isNumber ? 'IMPORT_STUDENT_NUMBER_EXISTS' : 'IMPORT_PERSON_EXISTS' }
  return { code: isNumber ? 'IMPORT_STUDENT_NUMBER_TWICE' : 'IMPORT_PERSON_TWICE', details: { otherRow } }
}
