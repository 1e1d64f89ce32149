import type { Party, PartyProblem } from '#renderer/flows/matchmaking/party.ts'
import type { matchmakingWords } from './words.ts'

/** The two sides as they stand on the screen. Roles are fixed, so the order of scanning can't matter. */
export interface PairState {
  readonly enterprise: Party | null
  /** A student or a university. */
  readonly other: Party | null
}

export type Word = keyof (typeof matchmakingWords)['table']

/** A sentence about why a badge was not taken. */
export interface PairProblem {
  readonly word: Word
  readonly name?: string
}

export const emptyPair: PairState = { enterprise: null, other: null }

/** The pair with one more party, or the sentence why not; nothing is ever replaced by a scan. */
export function acceptParty(
  pair: PairState,
  party: Party,
): { readonly pair: PairState } | { readonly problem: PairProblem } {
  const taken = party.kind === 'enterprise' ? pair.enterprise : pair.other
  if (taken?.id === party.id) return { problem: { word: 'sameParty', name: party.name } }
  if (pair.enterprise !== null && pair.other !== null) return { problem: { word: 'saveFirst' } }
  if (taken === null)
    return { pair: party.kind === 'enterprise' ? { ...pair, enterprise: party } : { ...pair, other: party } }
  return { problem: { word: wrongPair(taken, party) } }
}

export const problemOf = (problem: PartyProblem): PairProblem => ({ word: problem })

function wrongPair(taken: Party, party: Party): Word {
  if (party.kind === 'enterprise') return 'twoEnterprises'
  if (taken.kind !== party.kind) return 'studentAndUniversity'
  return party.kind === 'student' ? 'twoStudents' : 'twoUniversities'
}
