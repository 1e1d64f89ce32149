import type { AttendeeRow } from '#shared/records/attendee.ts'

/** One side of an intention. A representative stands for the enterprise, a delegate for the university. */
export interface Party {
  readonly kind: 'enterprise' | 'student' | 'university'
  readonly id: string
  readonly name: string
  /** What tells two of the same name apart. */
  readonly detail: string
}

export type PartyKind = Party['kind']

/** Why a person can't be one side of an intention. */
export type PartyProblem = 'notMatched' | 'noOrganisation' | 'gone'

/** Whom a kind of attendee stands for; staff and guests stand for nobody. */
export function partyKindOf(kind: AttendeeRow['kind']): PartyKind | null {
  if (kind === 'student') return 'student'
  if (kind === 'representative') return 'enterprise'
  return kind === 'delegate' ? 'university' : null
}
