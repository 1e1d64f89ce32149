import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notSeenYet, type PresenceFact, presenceOf } from './presence.ts'
import type { VerdictCode } from './verdictCodes.ts'

const today = '2026-03-14'
const fact = (minute: number, verdict: VerdictCode, more: Partial<PresenceFact> = {}): PresenceFact => ({
  id: `scan-${minute}`,
  createdAt: new Date(Date.UTC(2026, 2, 14, 1, minute)).toISOString(),
  verdict,
  fairDay: today,
  undoes: null,
  gateId: 'east',
  ...more,
})

describe('presence', () => {
  it('P1 the end of a day empties the hall', () => {
    expect(presenceOf([fact(1, 'admitted', { fairDay: '2026-03-13' })], today)).toEqual(notSeenYet)
  })

  it('P2 an admission or re-entry brings in, since then and there', () => {
    const first = fact(1, 'admitted')
    expect(presenceOf([first], today)).toEqual({
      isInside: true,
      hasEntered: true,
      since: first.createdAt,
      gateId: 'east',
    })
    const again = fact(30, 'reEntry', { gateId: 'west' })
    expect(presenceOf([first, fact(20, 'exit'), again], today)).toEqual({
      isInside: true,
      hasEntered: true,
      since: again.createdAt,
      gateId: 'west',
    })
  })

  it('P3 an exit brings out, also one that came as a surprise', () => {
    const outside = { isInside: false, since: null, gateId: null }
    expect(presenceOf([fact(1, 'admitted'), fact(2, 'exit')], today)).toEqual({ ...outside, hasEntered: true })
    expect(presenceOf([fact(2, 'notInside')], today)).toEqual({ ...outside, hasEntered: false })
  })

  it('P4 refusals change nothing', () => {
    const refusals = (
      ['alreadyInside', 'wrongDay', 'wrongKind', 'retired', 'removed', 'forged', 'unknownKey', 'unknownCode'] as const
    ).map((verdict, index) => fact(index + 5, verdict))
    expect(presenceOf(refusals, today)).toEqual(notSeenYet)
    expect(presenceOf([fact(1, 'admitted'), ...refusals], today)).toEqual(presenceOf([fact(1, 'admitted')], today))
  })

  it('P5 a scan that was taken back never happened', () => {
    const taken = fact(9, 'undone', { undoes: 'scan-1' })
    expect(presenceOf([fact(1, 'admitted'), taken], today)).toEqual(notSeenYet)
    expect(
      presenceOf([fact(1, 'admitted'), fact(2, 'exit'), fact(9, 'undone', { undoes: 'scan-2' })], today).isInside,
    ).toBe(true)
  })

  it('P6 the order of arrival does not matter', () => {
    const verdicts = fc.array(fc.constantFrom<VerdictCode>('admitted', 'reEntry', 'exit', 'notInside', 'forged'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(verdicts, fc.infiniteStream(fc.nat()), (list, order) => {
        const facts = list.map((verdict, minute) => fact(minute, verdict))
        const keys = new Map(facts.map((item) => [item.id, order.next().value]))
        const shuffled = facts.toSorted((a, b) => Number(keys.get(a.id)) - Number(keys.get(b.id)))
        expect(presenceOf(shuffled, today)).toEqual(presenceOf(facts, today))
      }),
    )
  })
})
