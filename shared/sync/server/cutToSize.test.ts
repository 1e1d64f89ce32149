import { expect, test } from 'vitest'
import { cutToSize } from './cutToSize.ts'

test('W5 cuts a page at about 1 MiB, and never to nothing', () => {
  const big = 'x'.repeat(400_000)
  expect([cutToSize([big, big, big, big]).length, cutToSize(['x'.repeat(2_000_000)]).length]).toEqual([2, 1])
  expect(cutToSize(['a', 'b'])).toEqual(['a', 'b'])
})
