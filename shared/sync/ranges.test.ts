import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addToRanges, holesIn, isInRanges } from './ranges.ts'

test('P6 ranges and holes say the same as the numbers themselves', () => {
  const numbers = fc.array(fc.array(fc.integer({ min: 1, max: 40 })), { maxLength: 6 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 45 }), (batches, highest) => {
      const ranges = batches.reduce<ReturnType<typeof addToRanges>>((all, some) => addToRanges(all, some), [])
      const known = new Set(batches.flat())
      const holes = holesIn(ranges, highest)
      for (let n = 1; n <= 45; n += 1) {
        expect(isInRanges(ranges, n)).toBe(known.has(n))
        expect(isInRanges(holes, n)).toBe(n <= highest && !known.has(n))
      }
      for (const [index, [from]] of ranges.entries()) expect(from).toBeGreaterThan((ranges[index - 1]?.[1] ?? -1) + 1)
    }),
  )
})
