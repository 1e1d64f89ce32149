import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KioskTry, kioskWait, recentTries } from './kioskThrottle.ts'

const tryAt = (at: number, who: string): KioskTry => ({ at, who })

it('lets a person mistype three times, then keeps that name away for ten minutes', () => {
  const tries = [0, 1000, 2000, 3000].map((at) => tryAt(at, 'a'))
  expect(kioskWait(tries.slice(0, 3), 'a', 4000)).toBe(0)
  expect(kioskWait(tries, 'a', 4000)).toBe(596_000)
  expect(kioskWait(tries, 'b', 4000)).toBe(0)
  expect(kioskWait(tries, 'a', 600_000)).toBe(0)
})

it('slows everybody down after ten wrong tries of different names, longer with each further one', () => {
  const tries = Array.from({ length: 12 }, (_, index) => tryAt(index * 100, `n${index}`))
  expect(kioskWait(tries.slice(0, 9), 'new', 2000)).toBe(0)
  expect(kioskWait(tries.slice(0, 10), 'new', 900)).toBe(30_000)
  expect(kioskWait(tries.slice(0, 11), 'new', 1000)).toBe(60_000)
  expect(kioskWait(tries.slice(0, 12), 'new', 1100)).toBe(120_000)
})

it('whoever guesses all day gets few guesses, however the clock is turned', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3_600_000, max: 5_000 }), { minLength: 50, maxLength: 300 }), (steps) => {
      let tries: readonly KioskTry[] = []
      let now = 1_000_000_000
      let furthest = now
      let guesses = 0
      for (const step of steps) {
        now += step < 0 && step > -3_500_000 ? 1000 : step
        if (kioskWait(tries, 'victim', now) > 0) continue
        guesses += 1
        tries = [...recentTries(tries, now), tryAt(now, 'victim')]
        furthest = Math.max(furthest, now)
      }
      const windows = Math.ceil((furthest - 1_000_000_000) / 600_000) + 1
      expect(guesses).toBeLessThanOrEqual(4 * windows)
    }),
  )
})
