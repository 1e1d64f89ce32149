import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLabels } from '#tests/fixtures/readLabel.ts'
import { toBitmap } from './bitmap.ts'
import { composeLabel } from './composeLabel.ts'

const labelOf = (grey: Uint8Array, width: number, height: number): string => {
  const { head, tail } = composeLabel(toBitmap(grey, width, height))
  return head + tail
}

/** Rows of long runs, as drawings have them, beside noise. */
const picture = fc.integer({ min: 1, max: 900 }).chain((width) =>
  fc
    .array(
      fc.oneof(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 12 }),
        fc.constant([[false, width]] as [boolean, number][]),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((rows) => ({
      width,
      height: rows.length,
      grey: Uint8Array.from(
        rows.flatMap((runs) => {
          const row = runs.flatMap(([isBlack, length]) => Array.from({ length }, () => (isBlack ? 0 : 255)))
          return Array.from({ length: width }, (_, x) => row[x % row.length] ?? 255)
        }),
      ),
    })),
)

test('what a printer reads out of a label is dot for dot what was drawn', () => {
  fc.assert(
    fc.property(picture, ({ grey, width, height }) => {
      const [label] = readLabels(labelOf(grey, width, height))
      expect(label).toMatchObject({ width, height, x: 0, y: 0, copies: 1 })
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const isBlack = ((label?.rows[y]?.[x >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0
          if (isBlack !== (grey[y * width + x] ?? 255) < 128) throw new Error(`dot ${x}, ${y} of ${width} x ${height}`)
        }
      }
    }),
  )
})

test('an empty card is a few bytes, not one for each eight dots', () => {
  expect(labelOf(new Uint8Array(1063 * 650).fill(255), 1063, 650).length).toBeLessThan(800)
})

test('nothing that would be read as a command gets into the picture', () => {
  const grey = Uint8Array.from({ length: 64 * 64 }, (_, index) => (index * 97) % 256)
  const data = /\^GFA,\d+,\d+,\d+,(.*)\^FS/s.exec(labelOf(grey, 64, 64))?.[1]
  expect(data).toMatch(/^[0-9A-Zg-z,!:]+$/)
})
