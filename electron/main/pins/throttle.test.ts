import { expect, test } from 'vitest'
import { type Instant, triesLeft, waitAfter, waitLeft } from './throttle.ts'

const at = (wallMs: number, uptimeMs: number): Instant => ({ wallMs, uptimeMs })
const tries = (wrong: number) => ({ wrong, lastWrongAt: at(1_000_000, 50_000) })

test('four tries are free, the fifth costs half a minute, each further one twice as much up to a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 8, 9, 10, 11, 10_000].map(waitAfter)).toEqual([
    0, 0, 30_000, 60_000, 120_000, 240_000, 480_000, 900_000, 900_000, 900_000,
  ])
  expect([1, 4, 5, 6].map(triesLeft)).toEqual([4, 1, 0, 0])
})

test('the wait runs down and ends', () => {
  expect(waitLeft(tries(5), at(1_010_000, 60_000))).toBe(20_000)
  expect(waitLeft(tries(5), at(1_030_000, 80_000))).toBe(0)
  expect(waitLeft(tries(4), at(1_000_000, 50_000))).toBe(0)
})

test('a clock that was turned back does not unlock', () => {
  expect(waitLeft(tries(5), at(0, 60_000))).toBe(30_000)
  expect(waitLeft(tries(5), at(999_999, 10))).toBe(30_000)
})

test('a clock that was turned forward does not unlock while the computer stays on', () => {
  expect(waitLeft(tries(5), at(9_999_999_999, 55_000))).toBe(25_000)
})

test('after the computer was restarted the clock on the wall decides', () => {
  expect(waitLeft(tries(5), at(1_012_000, 100))).toBe(18_000)
  expect(waitLeft(tries(5), at(1_040_000, 100))).toBe(0)
})
