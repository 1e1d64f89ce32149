import { expect, test } from 'vitest'
import { limitRestarts } from './restartBudget.ts'

test('allows three restarts in any minute, then waits for the oldest to pass', () => {
  const budget = limitRestarts(3, 60_000)
  expect([0, 10_000, 20_000, 30_000, 59_999].map((now) => budget.take(now))).toEqual([true, true, true, false, false])
  expect(budget.take(60_000)).toBe(true)
  expect(budget.take(60_001)).toBe(false)
  expect(budget.take(70_000)).toBe(true)
})
