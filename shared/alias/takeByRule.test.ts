import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RuleParts, takeByRule } from './takeByRule.ts'

const bare: RuleParts = {
  lengthFrom: 8,
  lengthTo: 13,
  characters: 'digits',
  startsWith: null,
  endsWith: null,
  dropFirst: 0,
  dropLast: 0,
  target: 'studentNumber',
}

describe('takeByRule', () => {
  it('takes the number out of what stands around it', () => {
    expect(takeByRule(bare, '2023010001')).toBe('2023010001')
    expect(takeByRule({ ...bare, startsWith: 'XS-', dropFirst: 3, endsWith: '#', dropLast: 1 }, 'xs-20230101#')).toBe(
      '20230101',
    )
    expect(takeByRule({ ...bare, lengthFrom: 13, dropLast: 1 }, '6901234567892')).toBe('690123456789')
    expect(takeByRule({ ...bare, target: 'phone' }, '13800138000')).toBe('+8613800138000')
  })

  it('leaves alone what the rule is not about', () => {
    expect(takeByRule(bare, '2023')).toBeNull()
    expect(takeByRule(bare, '20230100012023')).toBeNull()
    expect(takeByRule(bare, '2023A10001')).toBeNull()
    expect(takeByRule({ ...bare, characters: 'alphanumeric' }, '2023a10001')).toBe('2023A10001')
    expect(takeByRule({ ...bare, startsWith: 'B' }, '2023010001')).toBeNull()
    expect(takeByRule({ ...bare, dropFirst: 6, dropLast: 6 }, '2023010001')).toBeNull()
    expect(takeByRule({ ...bare, target: 'phone' }, '12345678')).toBeNull()
  })

  it('is quick and never throws, whatever the rule and the code', () => {
    const count = fc.nat(40)
    const rule = fc.record<RuleParts>({
      lengthFrom: count,
      lengthTo: fc.integer({ min: 0, max: 5000 }),
      characters: fc.constantFrom('digits', 'alphanumeric', 'any'),
      startsWith: fc.option(fc.string({ maxLength: 20 })),
      endsWith: fc.option(fc.string({ maxLength: 20 })),
      dropFirst: count,
      dropLast: count,
      target: fc.constantFrom('studentNumber', 'phone'),
    })
    fc.assert(
      fc.property(rule, fc.string({ maxLength: 5000, unit: 'grapheme' }), (parts, code) => {
        const began = performance.now()
        const number = takeByRule(parts, code)
        expect(number === null || number.length > 0).toBe(true)
        expect(performance.now() - began).toBeLessThan(200)
      }),
    )
  })
})
