import { comparisonKey } from '../identifiers/normaliseText.ts'
import { searchKeys } from '../names/pinyin.ts'
import { type Agreement, addUp, type Comparison, isOneSlip, type Thresholds, type Weights } from './likeness.ts'
import type { Comparable } from './matchRecords.ts'

/** What tells people apart. References are ids, or stand for what the import adds: equal means the same place. */
export interface PersonParts {
  readonly name: string
  readonly phone: string | null
  readonly studentNumber: string | null
  readonly universityId: string | null
  readonly enterpriseId: string | null
}

export interface PersonTraits extends Comparable {
  readonly parts: PersonParts
  readonly nameKey: string
  readonly sound: string
}

/**
 * Estimated for a fair of up to 50,000 people: two of them share a name about once in a thousand, a phone once in ten
 * thousand (a class list under its monitor's number), a university once in ten. Numbers of one class follow each
 * other, so a near number says nothing for it. A changed phone is common, a changed student number is not.
 */
const weights: Readonly<Record<'name' | 'phone' | 'studentNumber' | 'university' | 'enterprise', Weights>> = {
  name: { same: 10, sound: 4, similar: 3, different: -6 },
  phone: { same: 13, similar: 6, different: -3 },
  studentNumber: { same: 13, similar: -1, different: -7 },
  university: { same: 3, different: -5 },
  enterprise: { same: 4, different: -4 },
}

/** A shared name alone reaches the lower one; name and phone, or name and number, the upper. */
export const personThresholds: Thresholds = { unsure: 9, certain: 22 }

/** `signatureOf`: everything the record holds, so that the same row is found again before anything is weighed. */
export function personTraits(parts: PersonParts, signatureOf: () => string): PersonTraits {
  return new LazyTraits(parts, signatureOf)
}

/** Pinyin costs microseconds, and most rows of a list are settled without it; in an empty fair nothing is compared. */
class LazyTraits implements PersonTraits {
  readonly parts: PersonParts
  readonly #signatureOf: () => string
  #signature: string | undefined
  #nameKey: string | undefined
  #sound: string | undefined

  constructor(parts: PersonParts, signatureOf: () => string) {
    this.parts = parts
    this.#signatureOf = signatureOf
  }

  get signature(): string {
    this.#signature ??= this.#signatureOf()
    return this.#signature
  }

  get nameKey(): string {
    this.#nameKey ??= comparisonKey(this.parts.name)
    return this.#nameKey
  }

  get sound(): string {
    this.#sound ??= searchKeys(this.parts.name).full
    return this.#sound
  }

  /** A number without its university is weighed: two schools may well count alike. */
  get strong(): readonly string[] {
    const { studentNumber, universityId } = this.parts
    return studentNumber === null || universityId === null ? [] : [`${studentNumber} ${universityId}`]
  }

  get blocks(): readonly string[] {
    const { phone, studentNumber, universityId, enterpriseId } = this.parts
    const place = universityId ?? enterpriseId
    return [
      `name ${this.nameKey}`,
      `sound ${this.sound}`,
      ...(place === null ? [] : [`place ${this.sound} ${place}`]),
      ...(phone === null ? [] : [`phone ${phone}`]),
      ...(studentNumber === null ? [] : [`number ${studentNumber}`]),
    ]
  }
}

/**
 * Symmetric. A number at two universities is two numbers, and says nothing; another number at one is never overwritten
 * without asking.
 */
export function comparePeople(a: PersonTraits, b: PersonTraits): Comparison {
  const [one, other] = [a.parts, b.parts]
  const university = agreement(one.universityId, other.universityId)
  const number = university === 'different' ? undefined : agreement(one.studentNumber, other.studentNumber, isOneSlip)
  return addUp(
    [
      ['name', nameAgreement(a, b)],
      ['phone', agreement(one.phone, other.phone, isOneSlip)],
      ['studentNumber', number],
      ['university', university],
      ['enterprise', agreement(one.enterpriseId, other.enterpriseId)],
    ],
    weights,
    number === undefined || number === 'same',
  )
}

export function nameAgreement(a: PersonTraits, b: PersonTraits): Agreement {
  if (a.nameKey === b.nameKey) return 'same'
  if (a.sound === b.sound) return 'sound'
  // One character of two is half the name: another person of the family.
  const isLong = Math.min(a.nameKey.length, b.nameKey.length) >= 3
  return isLong && isOneSlip(a.nameKey, b.nameKey) ? 'similar' : 'different'
}

function agreement(
  a: string | null,
  b: string | null,
  isSimilar?: (a: string, b: string) => boolean,
): Agreement | undefined {
  if (a === null || b === null) return undefined
  if (a === b) return 'same'
  return isSimilar?.(a, b) === true ? 'similar' : 'different'
}
