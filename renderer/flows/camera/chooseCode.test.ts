import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAt, nothingSeen, type SeenCode } from './chooseCode.ts'

const square = (text: string, fromMiddle = 0): SeenCode => ({ text, isLinear: false, fromMiddle })
const lines = (text: string): SeenCode => ({ text, isLinear: true, fromMiddle: 0 })

/** What counts of pictures at their times. */
function watch(pictures: readonly (readonly [at: number, ...codes: SeenCode[]])[]): string[] {
  let sight = nothingSeen
  return pictures.flatMap(([at, ...codes]) => {
    const seen = lookAt(sight, codes, at)
    sight = seen.sight
    return seen.text === null ? [] : [`${seen.text}@${at}`]
  })
}

describe('lookAt', () => {
  it('counts a card once while it is held, and again after it was away for three seconds', () => {
    const held = [0, 1000, 2500, 5000].map((at) => [at, square('A')] as const)
    expect(watch(held)).toEqual(['A@0'])
    expect(watch([...held, [7900, square('A')]])).toEqual(['A@0'])
    expect(watch([...held, [8000, square('A')]])).toEqual(['A@0', 'A@8000'])
  })

  it('takes the card nearest to the middle, the other one when that is gone', () => {
    const both = [square('far', 300), square('near', 20)]
    expect(
      watch([
        [0, ...both],
        [100, ...both],
        [200, square('far', 300)],
      ]),
    ).toEqual(['near@0', 'far@200'])
  })

  it('believes lines when two pictures in a row read the same', () => {
    expect(
      watch([
        [0, lines('20230')],
        [50, lines('20231')],
        [100, lines('20231')],
      ]),
    ).toEqual(['20231@100'])
    expect(watch([[0, lines('20230')], [50], [100, lines('20230')]])).toEqual([])
  })

  it('never counts the same code twice within three seconds, whatever it sees', () => {
    const code = fc.record({ text: fc.constantFrom('A', 'B', 'C'), isLinear: fc.boolean(), fromMiddle: fc.nat(500) })
    const picture = fc.tuple(fc.integer({ min: 1, max: 1500 }), fc.array(code, { maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(picture, { maxLength: 60 }), (pictures) => {
        let at = 0
        const countedAt = new Map<string, number>()
        let sight = nothingSeen
        for (const [gap, codes] of pictures) {
          at += gap
          const seen = lookAt(sight, codes, at)
          sight = seen.sight
          if (seen.text === null) continue
          expect(at - (countedAt.get(seen.text) ?? -Infinity)).toBeGreaterThanOrEqual(3000)
          countedAt.set(seen.text, at)
        }
      }),
    )
  })
})
