import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseName, parseName } from './name.ts'

describe('personal names', () => {
  it.each([
    ['张　三', '张三'],
    [' 欧阳  娜 娜 ', '欧阳娜娜'],
    ['㛃 𬭎', '㛃𬭎'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提・吐尔逊', '买买提·吐尔逊'],
    ['买买提･吐尔逊', '买买提·吐尔逊'],
    ['买买提‧吐尔逊', '买买提·吐尔逊'],
    ['买买提∙吐尔逊', '买买提·吐尔逊'],
    ['买买提 · 吐尔逊', '买买提·吐尔逊'],
    ['买买提.吐尔逊', '买买提·吐尔逊'],
    ['买买提．吐尔逊', '买买提·吐尔逊'],
    ['Ｊｏｈｎ　　Smith', 'John Smith'],
    ['J. R. Smith', 'J. R. Smith'],
    ["O'Brien", "O'Brien"],
    ['Ame\u0301lie', 'Amélie'],
    ['张\u200B三\uFEFF', '张三'],
    ['\uE863某', '䶮某'],
  ])('%j is %j', (text, name) => expect(parseName(text)).toEqual({ ok: true, value: name }))

  it.each(['', '   ', '·', '123', '—'])('refuses %j', (text) =>
    expect(parseName(text)).toEqual({ ok: false, error: { code: 'PERSON_NAME_EMPTY' } }),
  )

  it('refuses a cell full of text', () => {
    expect(parseName('张'.repeat(61))).toEqual({
      ok: false,
      error: { code: 'PERSON_NAME_TOO_LONG', details: { max: 60 } },
    })
  })

  it('is stable: a normalised name stays as it is', () => {
    const part = fc.constantFrom('张', '𬭎', ' ', '　', '·', '•', '.', 'a', 'e\u0301', '\u200B', 'Ｂ')
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          const once = normaliseName(text)
          expect(normaliseName(once)).toBe(once)
        },
      ),
    )
  })
})
