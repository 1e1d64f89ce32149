import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhone, parsePhone, phoneTail } from './phone.ts'

describe('phone numbers', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['１３８ ００１３ ８０００', '+8613800138000'],
    ['+86 138 0013 8000', '+8613800138000'],
    ['0086 13800138000', '+8613800138000'],
    ['(+86)13800138000', '+8613800138000'],
    ['8613800138000', '+8613800138000'],
    ['13800138000.0', '+8613800138000'],
    ['010-62751234', '+861062751234'],
    ['010—62751234', '+861062751234'],
    ['（0755）8888 8888', '+8675588888888'],
    ['010-62751234转802', '+861062751234'],
    ['010-62751234 分机：802', '+861062751234'],
    ['0991-8582001', '+869918582001'],
    ['400-820-8820', '+864008208820'],
    ['+852 2345 6789', '+85223456789'],
    ['+1 212 555 0100', '+12125550100'],
  ])('%s is %s', (text, phone) => expect(parsePhone(text)).toEqual({ ok: true, value: phone }))

  it.each(['', '张三', '1380013800', '138001380001', '12012345678', '62751234', '95588', '+', '13800138000 李老师'])(
    'refuses %j',
    (text) => expect(parsePhone(text)).toEqual({ ok: false, error: { code: 'PHONE_INVALID' } }),
  )

  it('refuses what a spreadsheet damaged', () => {
    expect(parsePhone('1.38001E+10')).toEqual({ ok: false, error: { code: 'IDENTIFIER_DAMAGED' } })
  })

  it.each([
    ['+8613800138000', '138 0013 8000', '8000'],
    ['+861062751234', '010 6275 1234', '1234'],
    ['+85223456789', '+852 2345 6789', '6789'],
    ['nonsense', 'nonsense', ''],
  ])('%s is shown as %s, tail %s', (phone, shown, tail) => {
    expect(formatPhone(phone)).toBe(shown)
    expect(phoneTail(phone)).toBe(tail)
  })

  it('reads back every mobile number it shows', () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.nat(999_999_999))
    fc.assert(
      fc.property(mobile, ([second, rest]) => {
        const phone = `+861${second}${String(rest).padStart(9, '0')}`
        expect(parsePhone(formatPhone(phone))).toEqual({ ok: true, value: phone })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parsePhone(text)))
  })
})
