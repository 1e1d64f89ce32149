import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckCharacter, parseCreditCode } from './creditCode.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const validCode = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))
  .map((body) => body + creditCodeCheckCharacter(body))

describe('unified social credit code (GB 32100-2015)', () => {
  // Published codes of large organisations, and the example most often printed with the standard.
  it.each([
    '91350100M000100Y43',
    '9144030071526726XG',
    '91110000802100433B',
    '914403001922038216',
    '91330100799655058B',
  ])('accepts %s', (code) => expect(parseCreditCode(code)).toEqual({ ok: true, value: code }))

  it.each([
    [' 91350100m000100y43 ', 'lower case and spaces'],
    ['９１３５０１００Ｍ０００１００Ｙ４３', 'full width'],
    ['913501-00M000100Y-43', 'hyphens'],
    ['91350100 M000 100Y43\u200B', 'spaces and an invisible mark'],
  ])('reads %j (%s)', (text) => expect(parseCreditCode(text)).toEqual({ ok: true, value: '91350100M000100Y43' }))

  it.each([
    ['', { code: 'CREDIT_CODE_LENGTH', details: { length: 0 } }],
    ['350100100012345', { code: 'CREDIT_CODE_LENGTH', details: { length: 15 } }],
    ['91350100M000100Y433', { code: 'CREDIT_CODE_LENGTH', details: { length: 19 } }],
    ['9I350100M000100Y43', { code: 'CREDIT_CODE_CHARACTER', details: { position: 2 } }],
    ['91350100M000100Y4张', { code: 'CREDIT_CODE_CHARACTER', details: { position: 18 } }],
    ['91350100M000100Y44', { code: 'CREDIT_CODE_CHECK' }],
    ['9.13501E+17', { code: 'IDENTIFIER_DAMAGED' }],
  ])('refuses %j', (text, error) => expect(parseCreditCode(text)).toEqual({ ok: false, error }))

  it('catches any single changed character', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.constantFrom(...alphabet), (code, index, other) => {
        fc.pre(code.charAt(index) !== other)
        expect(parseCreditCode(code).ok).toBe(true)
        expect(parseCreditCode(code.slice(0, index) + other + code.slice(index + 1)).ok).toBe(false)
      }),
    )
  })

  it('catches two neighbours that changed places', () => {
    fc.assert(
      fc.property(validCode, fc.nat(15), (code, index) => {
        const [left, right] = [code.charAt(index), code.charAt(index + 1)]
        fc.pre(left !== right)
        expect(parseCreditCode(code.slice(0, index) + right + left + code.slice(index + 2)).ok).toBe(false)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCreditCode(text)))
  })
})
