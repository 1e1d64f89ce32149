import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, LINE_EM, MM_PER_POINT } from './fitText.ts'
import type { FontMetrics } from './fontMetrics.ts'

/** Han characters one em wide, everything else half of one; no 𠮷. */
const font: FontMetrics = {
  glyph: (character) =>
    character === '𠮷'
      ? undefined
      : { id: character.codePointAt(0) ?? 0, character, advance: /\p{Script=Han}/u.test(character) ? 1 : 0.5 },
}

const box = { width: 56, height: 19, largest: 30, smallestLine: 17, smallest: 6 }
const linesOf = (text: string, room = box) =>
  fitText(text, font, room).lines.map(({ glyphs }) => glyphs.map(({ character }) => character).join(''))

describe('fitText', () => {
  test('a short name has the largest size, on one line', () => {
    expect(fitText('张三', font, box)).toMatchObject({ sizePt: 30, isCut: false, missing: [] })
  })

  test('a longer name shrinks before it wraps', () => {
    const fitted = fitText('欧阳娜娜诸葛', font, box)
    expect(fitted.lines).toHaveLength(1)
    expect(fitted.sizePt).toBeGreaterThanOrEqual(17)
    expect(fitted.sizePt).toBeLessThan(30)
  })

  test('a name of several parts wraps at its dots, which never begin a line', () => {
    expect(linesOf('买买提·吐尔逊·阿不都热合曼')).toEqual(['买买提·吐尔逊·', '阿不都热合曼'])
  })

  test('Chinese without joints breaks into lines of nearly one length, Latin words stay whole', () => {
    const narrow = { width: 30, height: 12, largest: 12, smallestLine: 11, smallest: 5 }
    expect(linesOf('中国机械工业集团有限公司', narrow)).toEqual(['中国机械工业', '集团有限公司'])
    expect(linesOf('Maximilian von Hohenberg', narrow)).toEqual(['Maximilian ', 'von Hohenberg'])
  })

  test('no line begins with a closing mark or ends with an opening one', () => {
    const narrow = { width: 30, height: 12, largest: 12, smallestLine: 12, smallest: 5 }
    for (const line of linesOf('集团有限（北京）公司（中国区）总部', narrow)) {
      expect(line).not.toMatch(/^[）]/)
      expect(line).not.toMatch(/（$/)
    }
  })

  test('what does not fit at the smallest size is cut, and said', () => {
    const fitted = fitText('长'.repeat(200), font, { ...box, width: 20, height: 5 })
    expect(fitted).toMatchObject({ isCut: true, sizePt: 6 })
    expect(fitted.lines.at(-1)?.glyphs.at(-1)?.character).toBe('…')
  })

  test('a character that the font lacks is named and becomes a geta, never a box', () => {
    const fitted = fitText('李𠮷', font, box)
    expect(fitted.missing).toEqual(['𠮷'])
    expect(fitted.lines[0]?.glyphs.map(({ character }) => character)).toEqual(['李', '〓'])
  })

  test('nothing to say is no line', () => {
    for (const text of ['', '  ', '\u200B\u2060']) expect(fitText(text, font, box).lines).toEqual([])
  })

  test('whatever the text: it stays in its box, and nothing is lost unless it says so', () => {
    const texts = fc.string({
      unit: fc.constantFrom('买', '提', '·', ' ', 'a', 'W', '，', '（', '）', '-', '㛃', '𬭎', '\n'),
    })
    const rooms = fc.record({
      width: fc.integer({ min: 5, max: 120 }),
      height: fc.integer({ min: 3, max: 60 }),
      largest: fc.integer({ min: 6, max: 60 }),
      smallestLine: fc.integer({ min: 4, max: 60 }),
      smallest: fc.integer({ min: 3, max: 6 }),
    })
    fc.assert(
      fc.property(texts, rooms, (text, room) => {
        const { lines, sizePt, isCut } = fitText(text, font, room)
        const em = sizePt * MM_PER_POINT
        for (const { width } of lines) expect(width * em).toBeLessThanOrEqual(room.width + 1e-6)
        if (lines.length > 0) expect(((lines.length - 1) * LINE_EM + 1) * em).toBeLessThanOrEqual(room.height + 1e-3)
        expect(sizePt).toBeLessThanOrEqual(room.largest)
        expect(sizePt).toBeGreaterThanOrEqual(Math.min(room.smallest, room.largest))
        const drawn = lines.flatMap(({ glyphs }) => glyphs.map(({ character }) => character)).join('')
        if (!isCut) expect(drawn.replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })
})
