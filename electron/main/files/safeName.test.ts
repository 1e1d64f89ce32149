import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeName } from './safeName.ts'

test.each([
  ['春季双选会', '春季双选会'],
  ['2026/春季\\双选会', '2026 春季 双选会'],
  ['../../etc', 'etc'],
  ['..', 'FairDesk'],
  ['', 'FairDesk'],
  ['.hidden', 'hidden'],
  ['name. . ', 'name'],
  ['CON', '_CON'],
  ['nul.xlsx', '_nul.xlsx'],
  ['com1', '_com1'],
  ['community', 'community'],
  ['a\u0000b\nc', 'a b c'],
  ['报表\u202Exslx', '报表 xslx'],
  ['e\u0301', '\u00e9'],
  ['a"<>|?*:b', 'a b'],
])('%j becomes %j', (typed, name) => {
  expect(safeName(typed)).toBe(name)
})

test('cuts at a character, never inside one', () => {
  expect(safeName('𬭎'.repeat(60), 10)).toBe('𬭎𬭎')
  expect(safeName('👩‍👩‍👧'.repeat(3), 30)).toBe('👩‍👩‍👧')
})

test('any text becomes one visible segment that every system takes, and stays what it is when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const name = safeName(typed)
      expect(name).not.toBe('')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u)
      expect(safeName(name)).toBe(name)
    }),
  )
})
