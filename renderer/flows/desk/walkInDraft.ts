import type { ConsentChoice } from '#shared/consent/consentChoice.ts'
import type { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import type { ChoiceId } from '#shared/reference/defineChoices.ts'
import type { degrees } from '#shared/reference/degrees.ts'
import type { genders } from '#shared/reference/genders.ts'
import type { keyGroups } from '#shared/reference/keyGroups.ts'

export type AttendeeKind = ChoiceId<typeof attendeeKinds>

/** A university of the national list, or one that is not on it (abroad, closed) by its name alone. */
export interface UniversityChoice {
  readonly name: string
  readonly code: string | null
  readonly location: string | null
  readonly level: string | null
}

/** An enterprise of this fair, or a new one by its name; the same name meets the same record. */
export interface EnterpriseChoice {
  readonly name: string
}

/** The walk-in form as it was typed. Identifiers are parsed when it is saved; empty text is empty. */
export interface WalkInDraft {
  readonly kind: AttendeeKind
  readonly name: string
  readonly gender: ChoiceId<typeof genders> | null
  readonly phone: string
  readonly university: UniversityChoice | null
  readonly studentNumber: string
  readonly major: string
  readonly degree: ChoiceId<typeof degrees> | null
  readonly graduationYear: number | null
  readonly enterprise: EnterpriseChoice | null
  readonly title: string
  readonly identityNumber: string
  readonly keyGroups: readonly ChoiceId<typeof keyGroups>[]
  readonly consent: ConsentChoice
}

export type WalkInField = keyof Omit<WalkInDraft, 'consent'>

const fieldsOf: Readonly<Record<AttendeeKind, readonly WalkInField[]>> = {
  student: ['university', 'studentNumber', 'major', 'degree', 'graduationYear'],
  representative: ['enterprise', 'title'],
  delegate: ['university', 'title'],
  staff: ['title'],
  guest: ['title'],
}

/** The fields that a kind has besides name, gender and phone; what others held is not saved. */
export const hasField = (kind: AttendeeKind, field: WalkInField): boolean => fieldsOf[kind].includes(field)

/** A badge that names no organisation is no use to a representative or delegate: it stands for theirs. */
export const isFieldNeeded = (kind: AttendeeKind, field: WalkInField): boolean =>
  field === 'name' ||
  (kind === 'representative' && field === 'enterprise') ||
  (kind === 'delegate' && field === 'university')
