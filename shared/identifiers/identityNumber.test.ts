import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityNumberCheckCharacter, parseIdentityNumber } from './identityNumber.ts'

const withCheck = (body: string): string => body + identityNumberCheckCharacter(body)
const validNumber = fc
  .tuple(
    fc.constantFrom('110105', '440524', '650104', '540102'),
    fc.date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2010-12-31T00:00:00Z'), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(([region, date, sequence]) =>
    withCheck(region + date.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0')),
  )

describe('resident identity number (GB 11643-1999)', () => {
  it.each(['11010519491231002X', '440524188001010014'])('accepts the example of the standard %s', (number) =>
    expect(parseIdentityNumber(number)).toEqual({ ok: true, value: number }),
  )

  it.each([
    ' 11010519491231002x ',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '110105-19491231-002x',
  ])('reads %j', (text) => expect(parseIdentityNumber(text)).toEqual({ ok: true, value: '11010519491231002X' }))

  it.each([
    ['110105491231002', { code: 'IDENTITY_NUMBER_OLD' }],
    ['110105194912310000', { code: 'IDENTITY_NUMBER_ROUNDED' }],
    ['1101051949123100XX', { code: 'IDENTITY_NUMBER_CHARACTER', details: { position: 17 } }],
    ['110105194912310021', { code: 'IDENTITY_NUMBER_CHECK' }],
    [withCheck('99010519491231002'), { code: 'IDENTITY_NUMBER_REGION' }],
    [withCheck('11010519490229002'), { code: 'IDENTITY_NUMBER_DATE' }],
    [withCheck('11010519491331002'), { code: 'IDENTITY_NUMBER_DATE' }],
    [withCheck('11010519491200002'), { code: 'IDENTITY_NUMBER_DATE' }],
    ['1.10105E+17', { code: 'IDENTIFIER_DAMAGED' }],
  ])('refuses %j', (text, error) => expect(parseIdentityNumber(text)).toEqual({ ok: false, error }))

  it('knows leap days', () => {
    expect(parseIdentityNumber(withCheck('11010520000229002')).ok).toBe(true)
    expect(parseIdentityNumber(withCheck('11010519000229002')).ok).toBe(false)
  })

  it('catches any single changed character', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, index, other) => {
        fc.pre(number.charAt(index) !== other)
        expect(parseIdentityNumber(number).ok).toBe(true)
        expect(parseIdentityNumber(number.slice(0, index) + other + number.slice(index + 1)).ok).toBe(false)
      }),
    )
  })

  it('never repeats a part of the number in an error', () => {
    fc.assert(
      fc.property(validNumber, (number) => {
        const result = parseIdentityNumber(`${number}9`)
        expect(result.ok ? '' : JSON.stringify(result.error)).not.toContain(number.slice(0, 6))
      }),
    )
  })
})
