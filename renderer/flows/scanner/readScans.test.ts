import { expect, it } from 'vitest'
import { readScans } from './readScans.ts'
import type { Stroke } from './strokes.ts'

const isWhole = (text: string) => text === ' CODE 123' || text === ' CODE 456'

/** One stroke each 5 ms; `|` is a suffix key, `_` a pause of 140 ms, `~` one of 60 ms. */
function strokesOf(drawn: string): readonly Stroke[] {
  const strokes: Stroke[] = []
  let at = 1000
  for (const character of drawn) {
    if (character === '_') at += 140
    else if (character === '~') at += 60
    else {
      at += 5
      strokes.push({ at, text: character === '|' ? null : character })
    }
  }
  return strokes
}

const read = (drawn: string) => readScans(strokesOf(drawn), isWhole).map((scan) => scan.text)

it('finds whole codes where pace saw their beginning too late or too early', () => {
  expect(read(' CODE 123')).toEqual([' CODE 123'])
  expect(read(' C~ODE 123')).toEqual([' CODE 123'])
  expect(read('HAO CODE 123|')).toEqual([' CODE 123'])
})

it('joins what a long pause of the system tore apart, and nothing else', () => {
  expect(read(' CO_DE 123')).toEqual([' CODE 123'])
  expect(read(' CODE 123_ CODE 456')).toEqual([' CODE 123', ' CODE 456'])
  expect(read(' CO_DE 1_23_ CODE 456')).toEqual([' CODE 123', ' CODE 456'])
  expect(read('12345678_12345678')).toEqual(['12345678', '12345678'])
  expect(read('12345678| CODE 123')).toEqual(['12345678', ' CODE 123'])
})

it('begins any other text where the pace does', () => {
  expect(read('HAO~12345678|')).toEqual(['12345678'])
  expect(read('12345678_HAO_12345678')).toEqual(['12345678', '12345678'])
})

it('tells when the first and the last key came', () => {
  expect(readScans(strokesOf('HAO~12345678|'), isWhole)).toEqual([
    { text: '12345678', firstKeyAt: 1080, lastKeyAt: 1120 },
  ])
})
