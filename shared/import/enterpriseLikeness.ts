import { searchKeys } from '../names/pinyin.ts'
import { enterpriseNameParts, type NameParts } from './enterpriseName.ts'
import { type Agreement, addUp, type Comparison, isOneSlip, type Thresholds, type Weights } from './likeness.ts'
import type { Comparable } from './matchRecords.ts'

/** What tells enterprises apart. */
export interface EnterpriseParts {
  readonly name: string
  readonly creditCode: string | null
  readonly city: string | null
  readonly contactName: string | null
  readonly contactPhone: string | null
}

export interface EnterpriseTraits extends Comparable {
  readonly parts: EnterpriseParts
  readonly nameParts: NameParts
}

/** A fair has some hundred enterprises, and their names differ: a name says more than everything else but the code. */
const weights: Readonly<Record<'name' | 'creditCode' | 'contactPhone' | 'contactName' | 'city', Weights>> = {
  name: { same: 14, similar: 8, different: -8 },
  creditCode: { same: 16, different: -20 },
  contactPhone: { same: 7, similar: 2, different: -1 },
  contactName: { same: 4, different: -1 },
  city: { same: 1, different: -2 },
}
/** The same name but for its legal form. */
const coreWeights = { ...weights, name: { similar: 12 } }

export const enterpriseThresholds: Thresholds = { unsure: 7, certain: 11.5 }

export function enterpriseTraits(parts: EnterpriseParts, signature: string): EnterpriseTraits {
  const nameParts = enterpriseNameParts(parts.name)
  const { core, whole } = nameParts
  return {
    parts,
    signature,
    nameParts,
    strong: [...(parts.creditCode === null ? [] : [`code ${parts.creditCode}`]), `name ${whole}`],
    blocks: [
      ...(parts.creditCode === null ? [] : [`code ${parts.creditCode}`]),
      ...(parts.contactPhone === null ? [] : [`phone ${parts.contactPhone}`]),
      // Two characters in a row of the core: a slip leaves most of them.
      ...pairsOf(core).map((pair) => `pair ${pair}`),
    ],
  }
}

/** Symmetric. A name that is only alike never makes two enterprises one without asking: branches are named so. */
export function compareEnterprises(a: EnterpriseTraits, b: EnterpriseTraits): Comparison {
  const [one, other] = [a.parts, b.parts]
  const name = nameAgreement(a.nameParts, b.nameParts)
  return addUp(
    [
      ['name', name === 'core' ? 'similar' : name],
      ['creditCode', agreement(one.creditCode, other.creditCode)],
      ['contactPhone', agreement(one.contactPhone, other.contactPhone)],
      ['contactName', agreement(one.contactName, other.contactName)],
      ['city', agreement(one.city, other.city)],
    ],
    name === 'core' ? coreWeights : weights,
    name === 'same' || name === 'core' || agreement(one.creditCode, other.creditCode) === 'same',
  )
}

/** The same code under names that have nothing in common, or two codes under one name: the sender has to say. */
export function isEnterpriseClash(a: EnterpriseTraits, b: EnterpriseTraits): boolean {
  const code = agreement(a.parts.creditCode, b.parts.creditCode)
  return code === 'different' || (code === 'same' && nameAgreement(a.nameParts, b.nameParts) === 'different')
}

/** `core`: the same without legal form, and no other place. */
function nameAgreement(a: NameParts, b: NameParts): Exclude<Agreement, 'sound'> | 'core' {
  if (a.whole === b.whole) return 'same'
  if (a.core === b.core) return a.places.join() === b.places.join() ? 'core' : 'similar'
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core]
  if (short.length < 4) return 'different'
  // Another character is mostly another firm (华东, 华北); the same sound, or one left out, is mostly a slip.
  const isSlip = short.length < long.length && isOneSlip(short, long)
  return isSlip || long.includes(short) || soundOf(short) === soundOf(long) ? 'similar' : 'different'
}

const soundOf = (core: string): string => searchKeys(core, 'organisation').full

const agreement = (a: string | null, b: string | null): Agreement | undefined =>
  a === null || b === null ? undefined : a === b ? 'same' : 'different'

const pairsOf = (text: string): readonly string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2))
