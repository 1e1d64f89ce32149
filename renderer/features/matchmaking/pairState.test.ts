import { describe, expect, it } from 'vitest'
import type { Party, PartyKind } from '#renderer/flows/matchmaking/party.ts'
import { acceptParty, emptyPair, type PairState } from './pairState.ts'

const party = (kind: PartyKind, id: string = kind): Party => ({ kind, id, name: id, detail: '' })

const accept = (...parties: readonly Party[]) =>
  parties.reduce<{ pair: PairState; problem?: unknown }>(({ pair }, one) => ({ pair, ...acceptParty(pair, one) }), {
    pair: emptyPair,
  })

describe('acceptParty', () => {
  it('takes two badges in any order', () => {
    const full = { enterprise: party('enterprise'), other: party('student') }
    expect(accept(party('enterprise'), party('student')).pair).toEqual(full)
    expect(accept(party('student'), party('enterprise')).pair).toEqual(full)
    expect(accept(party('university'), party('enterprise')).pair.other).toEqual(party('university'))
  })

  it.each([
    ['student', 'student', 'twoStudents'],
    ['university', 'university', 'twoUniversities'],
    ['student', 'university', 'studentAndUniversity'],
    ['university', 'student', 'studentAndUniversity'],
    ['enterprise', 'enterprise', 'twoEnterprises'],
  ] as const)('says why %s and %s are no pair, and keeps the first', (first, second, word) => {
    const outcome = accept(party(first, 'a'), party(second, 'b'))
    expect(outcome.problem).toEqual({ word })
    expect(outcome.pair).toEqual(accept(party(first, 'a')).pair)
  })

  it('does not drop a pair that is not saved yet', () => {
    expect(accept(party('enterprise'), party('student'), party('student', 'next')).problem).toEqual({
      word: 'saveFirst',
    })
  })

  it('takes a badge that is scanned twice once', () => {
    expect(accept(party('student'), party('student')).problem).toEqual({ word: 'sameParty', name: 'student' })
  })
})
