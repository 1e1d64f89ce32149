import { expect, it } from 'vitest'
import { median, percentile, tableOf } from './measured.ts'

it('takes percentiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1)]).toEqual([50, 99, 100])
  expect(median([3, 1, 2])).toBe(2)
  expect(percentile([7], 0.01)).toBe(7)
})

it('draws figures and ratios under each other', () => {
  expect(tableOf({ figures: { p99Ms: 12.5 }, ratios: { aOverB: 2 } })).toBe('p99Ms         12.5\naOverB           2')
})
