import { expect, test } from 'vitest'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { bandOf } from './kindBands.ts'

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('every kind has a colour of its own on which white is readable', () => {
  const bands = attendeeKinds.ids.map((id) => bandOf(id))
  expect(new Set(bands.map(({ color }) => color)).size).toBe(bands.length)
  for (const { color } of bands) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5)
})

test('a kind is known by its id and by either word', () => {
  expect(bandOf('嘉宾')).toEqual(bandOf('guest'))
  expect(bandOf('Guest')).toEqual(bandOf('guest'))
  expect(bandOf('记者')).toMatchObject({ zh: '记者', en: '' })
})
