import { expect, test } from 'vitest'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { kindColors } from './kindColors.ts'

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('every kind has a colour of its own on which white is readable', () => {
  const colors = attendeeKinds.ids.map((id) => kindColors[id])
  expect(new Set(colors).size).toBe(attendeeKinds.ids.length)
  for (const color of colors) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5)
})
