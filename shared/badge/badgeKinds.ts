import type { attendeeKinds } from '../reference/attendeeKinds.ts'
import type { ChoiceId } from '../reference/defineChoices.ts'

export type BadgeKind = ChoiceId<typeof attendeeKinds>

/** The kind byte of a badge code. Printed cards carry these numbers: add, never change or reuse. */
export const badgeKindNumbers: Readonly<Record<BadgeKind, number>> = {
  student: 1,
  representative: 2,
  delegate: 3,
  staff: 4,
  guest: 5,
}

const kindsByNumber: ReadonlyMap<number, BadgeKind> = new Map([
  [badgeKindNumbers.student, 'student'],
  [badgeKindNumbers.representative, 'representative'],
  [badgeKindNumbers.delegate, 'delegate'],
  [badgeKindNumbers.staff, 'staff'],
  [badgeKindNumbers.guest, 'guest'],
])

export const badgeKindOf = (number: number): BadgeKind | undefined => kindsByNumber.get(number)
