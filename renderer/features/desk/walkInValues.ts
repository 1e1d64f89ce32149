import { chooseUniversity } from '#renderer/flows/desk/chooseUniversity.ts'
import type { WalkInDraft } from '#renderer/flows/desk/walkInDraft.ts'
import type { ConsentChoice } from '#shared/consent/consentChoice.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'

/** The form's values while they are typed: organisations are still plain text. */
export interface WalkInValues extends Omit<WalkInDraft, 'consent' | 'university' | 'enterprise' | 'gender'> {
  readonly gender: NonNullable<WalkInDraft['gender']> | 'notSaid'
  readonly university: string
  readonly enterprise: string
}

export const emptyWalkIn: WalkInValues = {
  kind: 'student',
  name: '',
  gender: 'notSaid',
  phone: '',
  university: '',
  studentNumber: '',
  major: '',
  degree: null,
  graduationYear: null,
  enterprise: '',
  title: '',
  identityNumber: '',
  keyGroups: [],
}

export function toDraft(
  values: Partial<WalkInValues>,
  universities: readonly UniversityEntry[],
  consent: ConsentChoice,
): WalkInDraft {
  // Fields that the kind doesn't have are not mounted and have no value.
  const filled = { ...emptyWalkIn, ...withoutUndefined(values) }
  const { university, enterprise, gender, identityNumber, keyGroups, ...same } = filled
  return {
    ...same,
    gender: gender === 'notSaid' ? null : gender,
    university: chooseUniversity(university, universities),
    enterprise: enterprise.trim() === '' ? null : { name: enterprise.trim() },
    identityNumber: consent.isSensitiveGiven ? identityNumber : '',
    keyGroups: consent.isSensitiveGiven ? keyGroups : [],
    consent,
  }
}

const withoutUndefined = <T extends object>(values: T): Partial<T> => {
  const kept: Partial<T> = {}
  for (const key of Object.keys(values)) if (isKeyOf(values, key) && values[key] !== undefined) kept[key] = values[key]
  return kept
}

const isKeyOf = <T extends object>(values: T, key: PropertyKey): key is keyof T => key in values
