import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutMarks, cutSheet, labelSheets, placeOf, placesOn, sheetFor, sheetKinds } from './sheet.ts'

const sizes = fc.record({
  width: fc.integer({ min: 25, max: 210 }),
  height: fc.integer({ min: 25, max: 297 }),
})

test('ten 90 x 55 mm badges on an A4 sheet, ten cards, four A6, one A4', () => {
  const count = (width: number, height: number) => placesOn(cutSheet({ width, height }))
  expect([count(90, 55), count(86, 54), count(105, 148), count(210, 297)]).toEqual([10, 10, 4, 1])
})

test('every place lies on the paper and none on another, front and back', () => {
  fc.assert(
    fc.property(sizes, fc.constantFrom(...sheetKinds), fc.boolean(), (badge, kind, isBack) => {
      const sheet = sheetFor(kind, badge)
      if (sheet === undefined) return
      const places = Array.from({ length: placesOn(sheet) }, (_, place) => placeOf(sheet, place, badge, isBack))
      for (const [index, { x, y }] of places.entries()) {
        expect(x).toBeGreaterThanOrEqual(-0.001)
        expect(y).toBeGreaterThanOrEqual(-0.001)
        expect(x + badge.width).toBeLessThanOrEqual(sheet.width + 0.001)
        expect(y + badge.height).toBeLessThanOrEqual(sheet.height + 0.001)
        for (const other of places.slice(index + 1))
          expect(Math.abs(other.x - x) > badge.width - 0.001 || Math.abs(other.y - y) > badge.height - 0.001).toBe(true)
      }
    }),
  )
})

test('a back lies behind its front when the sheet is turned over its long edge', () => {
  const badge = { width: 90, height: 55 }
  const sheet = cutSheet(badge)
  for (let place = 0; place < placesOn(sheet); place += 1) {
    const [front, back] = [placeOf(sheet, place, badge, false), placeOf(sheet, place, badge, true)]
    expect([sheet.width - back.x - badge.width, back.y]).toEqual([front.x, front.y])
  }
})

test('labels that are smaller than the badge are not offered; cut marks stay off the badges', () => {
  expect(sheetFor('labels-21', { width: 90, height: 55 })).toBeUndefined()
  expect(sheetFor('labels-8', { width: 90, height: 55 })).toBe(labelSheets['labels-8'])
  const sheet = cutSheet({ width: 90, height: 55 })
  const [right, bottom] = [sheet.left + 180, sheet.top + 275]
  const marks = cutMarks(sheet)
  expect(marks).toHaveLength(2 * (3 + 6))
  for (const { x1, y1, x2, y2 } of marks) {
    expect(
      Math.max(x1, x2) < sheet.left ||
        Math.min(x1, x2) > right ||
        Math.max(y1, y2) < sheet.top ||
        Math.min(y1, y2) > bottom,
    ).toBe(true)
    for (const value of [x1, y1, x2, y2]) expect(value).toBeGreaterThanOrEqual(0)
  }
})
