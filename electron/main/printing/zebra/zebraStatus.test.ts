import { expect, test } from 'vitest'
import { parseStatus } from './zebraStatus.ts'

/** As in the ZPL II manual's example, with some of its flags set. */
const answer = (first: string, second: string) =>
  `\u0002${first}\u0003\r\n\u0002${second}\u0003\r\n\u00021234,0\u0003\r\n`
const idle = ['030,0,0,0440,000,0,0,0,000,0,0,0', '001,0,0,0,1,2,4,0,00000000,1,000'] as const

test('an idle printer has no trouble and nothing waiting', () => {
  expect(parseStatus(answer(...idle))).toEqual({ trouble: null, waiting: 0 })
})

test.each([
  ['PRINTER_OUT_OF_PAPER', '030,1,0,0440,000,0,0,0,000,0,0,0', idle[1]],
  ['PRINTER_PAUSED', '030,0,1,0440,000,0,0,0,000,0,0,0', idle[1]],
  ['PRINTER_FULL', '030,0,0,0440,000,1,0,0,000,0,0,0', idle[1]],
  ['PRINTER_OPEN', idle[0], '001,0,1,0,1,2,4,0,00000000,1,000'],
  ['PRINTER_OUT_OF_INK', idle[0], '001,0,0,1,1,2,4,0,00000000,1,000'],
  // An open head also pauses: what a person has to do comes first.
  ['PRINTER_OPEN', '030,0,1,0440,000,0,0,0,000,0,0,0', '001,0,1,0,1,2,4,0,00000000,1,000'],
])('%s', (trouble, first, second) => {
  expect(parseStatus(answer(first, second))?.trouble).toBe(trouble)
})

test('counts what was received and what is left of a batch', () => {
  expect(parseStatus(answer('030,0,0,0440,002,0,0,0,000,0,0,0', '001,0,0,0,1,2,4,0,00000003,1,000'))?.waiting).toBe(5)
})

test('half an answer is none', () => {
  const whole = answer(...idle)
  for (let length = 0; length < whole.length - 2; length += 1)
    expect(parseStatus(whole.slice(0, length))).toBeUndefined()
})
