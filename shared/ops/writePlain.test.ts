import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './hashOp.ts'

test('is what the library says, for whatever JSON can hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      let expected: string | undefined
      try {
        expected = canonicalize(value)
      } catch {
        expect(() => canonicalJson(value)).toThrow()
        return
      }
      expect(canonicalJson(value)).toBe(expected)
    }),
  )
})

test.each([
  [{ b: 1, a: [null, true, -0, 1e21, 5e-324], '\u20ac': 'x', '\r': 'y' }],
  [{ undefined: undefined, of: { a: 1 } }],
  [new Date(0)],
  [{ 1: 'one', '-': 'dash', aa: {}, a: [] }],
])('is what the library says: %j', (value) => {
  expect(canonicalJson(value)).toBe(canonicalize(value))
})

test.each([['\ud800'], [{ '\udfff': 1 }], [Number.NaN], [Number.POSITIVE_INFINITY], [undefined]])(
  'what has no canonical form throws',
  (value) => {
    expect(() => canonicalJson(value)).toThrow()
  },
)
