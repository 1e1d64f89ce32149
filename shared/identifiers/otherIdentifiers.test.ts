import { describe, expect, it } from 'vitest'
import { comparisonKey, normaliseText } from './normaliseText.ts'
import { parseStudentNumber } from './studentNumber.ts'
import { parseUniversityCode } from './universityCode.ts'

describe('student numbers', () => {
  it.each([
    [' 2023010101 ', '2023010101'],
    ['ｂ２０２３０１', 'B202301'],
    ['2023 0101', '20230101'],
    ['2023–01', '2023-01'],
    ['20230101.0', '20230101'],
    ['001', '001'],
    ['2023.5', '2023.5'],
  ])('%j is %j', (text, number) => expect(parseStudentNumber(text)).toEqual({ ok: true, value: number }))

  it.each(['2.02301E+11', '2e+11', '２.０２３０１Ｅ＋１１'])('refuses %s, which has lost digits', (text) =>
    expect(parseStudentNumber(text)).toEqual({ ok: false, error: { code: 'IDENTIFIER_DAMAGED' } }),
  )

  it.each(['', '   ', '=1+1', '2023,01', '1'.repeat(31)])('refuses %j', (text) =>
    expect(parseStudentNumber(text)).toEqual({ ok: false, error: { code: 'STUDENT_NUMBER_FORMAT' } }),
  )
})

describe('university identification codes', () => {
  it('reads ten digits', () => {
    expect(parseUniversityCode(' ４１１１０１０００１ ')).toEqual({ ok: true, value: '4111010001' })
    expect(parseUniversityCode('4111010001.0')).toEqual({ ok: true, value: '4111010001' })
  })

  it.each([
    ['10001', 'UNIVERSITY_CODE_FORMAT'],
    ['41110100011', 'UNIVERSITY_CODE_FORMAT'],
    ['4.11101E+09', 'IDENTIFIER_DAMAGED'],
  ])('refuses %s', (text, code) => expect(parseUniversityCode(text)).toEqual({ ok: false, error: { code } }))
})

describe('text', () => {
  it('is half width, composed, without invisible marks and doubled spaces', () => {
    expect(normaliseText('\uFEFF ＡＢ　１２\u200D\te\u0301 \n')).toBe('AB 12 é')
  })

  it('compares by letters and digits', () => {
    expect(comparisonKey('学 号（必填）')).toBe(comparisonKey('学号(必填)*'))
  })
})
