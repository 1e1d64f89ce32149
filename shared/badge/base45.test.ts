import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase45, encodeBase45 } from './base45.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('base45 (RFC 9285)', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('%j of the standard is %j', (plain, text) => {
    expect(encodeBase45(ascii(plain))).toBe(text)
    expect(decodeBase45(text)).toEqual(ascii(plain))
  })

  it.each([
    ['GGW', 'the example of the standard that is one too large (65536)'],
    [':::', 'three characters above 65535'],
    ['::', 'two characters above 255'],
    ['5U', 'two characters that say 1355'],
    ['A', 'one character left over'],
    ['BB8A', 'one character left over after three'],
    ['bb8', 'lower case'],
    ['BB8\n', 'a line break'],
    [' BB8 ', 'spaces that were added'],
    ['ＢＢ８', 'full width'],
  ])('refuses %j: %s', (text) => expect(decodeBase45(text)).toBeUndefined())

  it('takes the largest value, FGW', () => {
    expect(decodeBase45('FGW')).toEqual(Uint8Array.of(255, 255))
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes)
      }),
    )
  })

  it('reads only what it would write: no two texts mean the same bytes', () => {
    const letters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const bytes = decodeBase45(text)
        if (bytes !== undefined) expect(encodeBase45(bytes)).toBe(text)
      }),
    )
  })
})
