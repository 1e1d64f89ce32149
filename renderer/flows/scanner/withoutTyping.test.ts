import { expect, it } from 'vitest'
import { withoutTyping } from './withoutTyping.ts'

it('drops what a hand typed before a whole code, and leaves any other text alone', () => {
  const isWhole = (text: string) => text === ' CODE'
  expect(withoutTyping(' CODE', isWhole)).toBe(' CODE')
  expect(withoutTyping('HAO CODE', isWhole)).toBe(' CODE')
  expect(withoutTyping('NIHAONIHAO CODE', isWhole)).toBe('NIHAONIHAO CODE')
  expect(withoutTyping('', isWhole)).toBe('')
})
