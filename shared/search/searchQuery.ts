import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { CodeKey, NameKeys, SearchEntry } from './searchEntry.ts'

/** What was typed, in the forms that it is compared in. */
export interface Term {
  readonly text: string
  /** Latin letters and digits as typed for pinyin (ü is v); null when there is any other character. */
  readonly latin: string | null
  readonly isDigits: boolean
}

export interface Query {
  readonly whole: Term
  /** The words between spaces when there are several: a person's name and their university, say. */
  readonly words: readonly Term[]
}

/** Null when nothing was typed that could be found. */
export function readQuery(text: string): Query | null {
  const whole = termOf(text)
  if (whole.text === '') return null
  const words = text
    .trim()
    .split(/[\s\u3000]+/)
    .map(termOf)
    .filter((word) => word.text !== '')
  return { whole, words: words.length > 1 ? words : [] }
}

/** How well a record fits: the smaller the better. */
export interface Match {
  readonly rank: number
  readonly field: string
}

/** Every rank is below this. */
export const worstRank = 80
const rankOfOrganisation = 50
const rankOfWords = 60

/**
 * The best way in which the record fits the term: exact, then prefix, then inside; the record's own fields before
 * the name of its organisation. `organisationRank` answers for the term, undefined when that name doesn't fit.
 */
export function matchTerm(entry: SearchEntry, term: Term, organisationRank: OrganisationRank): Match | null {
  let best = 99
  let field = entry.kind === 'position' ? 'title' : 'name'
  if (entry.kind !== 'booth') best = rankName(entry.name, term)
  for (const code of entry.codes) {
    const rank = rankCode(code, term)
    if (rank >= best) continue
    best = rank
    field = code.field
  }
  if (best <= 36) return { rank: best, field }
  const byEnterprise = entry.kind === 'enterprise' ? undefined : organisationRank(entry.enterpriseId)
  if (byEnterprise !== undefined) return { rank: rankOfOrganisation + Math.min(byEnterprise, 9), field: 'enterpriseId' }
  const byUniversity = entry.kind === 'university' ? undefined : organisationRank(entry.universityId)
  if (byUniversity !== undefined) return { rank: rankOfOrganisation + Math.min(byUniversity, 9), field: 'universityId' }
  return null
}

export type OrganisationRank = (id: string | null) => number | undefined

/** Several words: each must fit somewhere. */
export function matchWords(
  entry: SearchEntry,
  words: readonly Term[],
  ranks: readonly OrganisationRank[],
): Match | null {
  let worst = 0
  let field = 'name'
  for (const [index, word] of words.entries()) {
    const match = matchTerm(entry, word, ranks[index] ?? nowhere)
    if (match === null) return null
    if (index === 0) field = match.field
    worst = Math.max(worst, match.rank)
  }
  return { rank: rankOfWords + Math.floor(worst / 5), field }
}

const nowhere: OrganisationRank = () => undefined
const none = 99

/** The rank of a name, 99 when it doesn't fit. */
export function rankName(name: NameKeys, term: Term): number {
  const at = name.text.indexOf(term.text)
  if (at === 0) return name.text.length === term.text.length ? 0 : 10
  if (at > 0) return 30
  const { latin } = term
  if (latin === null || term.isDigits) return none
  if (name.full === latin) return 2
  if (name.initials === latin) return 4
  const inFull = name.full.indexOf(latin)
  if (inFull === 0) return 12
  const inInitials = name.initials.indexOf(latin)
  if (inInitials === 0) return 14
  // One letter stands inside nearly every name.
  if (latin.length === 1) return none
  if (inInitials > 0) return 34
  return inFull > 0 ? 36 : none
}

function rankCode(code: CodeKey, term: Term): number {
  if (code.hasTail) return term.isDigits ? rankPhone(code.text, term.text) : none
  const at = code.text.indexOf(term.text)
  if (at === 0) return code.text.length === term.text.length ? 1 : 11
  if (at < 0 || term.text.length < 3) return none
  return code.text.endsWith(term.text) ? 21 : 31
}

/** By the last four digits or more, the whole number with or without +86, or its beginning. */
function rankPhone(phone: string, digits: string): number {
  const national = phone.startsWith('86') ? phone.slice(2) : phone
  if (phone === digits || national === digits) return 1
  if (digits.length >= 4 && phone.endsWith(digits)) return 9
  if (digits.length < 3) return none
  if (national.startsWith(digits)) return 13
  return digits.length >= 5 && national.includes(digits) ? 33 : none
}

function termOf(text: string): Term {
  const key = comparisonKey(text).replaceAll('+', '')
  const latin = key.replaceAll('ü', 'v')
  return { text: key, latin: /^[a-z0-9]+$/.test(latin) ? latin : null, isDigits: /^\d+$/.test(key) }
}
