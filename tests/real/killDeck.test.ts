import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeededRandom } from '#shared/sample/seededRandom.ts'
import { dealBlows } from './killDeck.ts'

const victims = ['organiser', 'registrationDesk', 'gate', 'database', 'server', 'proxy']

test('three rounds hit each of six victims, none of them twice in one round', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const rounds = dealBlows(victims, 3, createSeededRandom(seed)).map((blows) =>
        blows.flatMap((blow) => blow.victims),
      )
      expect(new Set(rounds.flat())).toEqual(new Set(victims))
      for (const hit of rounds) expect(new Set(hit).size).toBe(hit.length)
    }),
  )
})
