import { expect, it } from 'vitest'
import { fillingOf, limitOf } from './gateLimit.ts'

const gate = { capacity: null, amberPercent: null, isOneInOneOut: null }

it('L1 takes the capacity of the gate before that of the hall, and knows no limit without either', () => {
  expect(limitOf({ ...gate, capacity: 500 }, 800)?.capacity).toBe(500)
  expect(limitOf(gate, 800)?.capacity).toBe(800)
  expect(limitOf(gate, null)).toBeNull()
})

it('L2 warns from a share of the capacity on', () => {
  expect(limitOf(gate, 800)?.amber).toBe(720)
  expect(limitOf({ ...gate, amberPercent: 50 }, 801)?.amber).toBe(401)
  const limit = { capacity: 800, amber: 720, full: 800 }
  expect([719, 720, 799, 800, 812].map((inside) => fillingOf(limit, inside))).toEqual([
    'roomy',
    'amber',
    'amber',
    'full',
    'full',
  ])
})

it('L3 is full at the warning line where one comes in for each who leaves', () => {
  expect(limitOf({ ...gate, isOneInOneOut: true }, 800)?.full).toBe(720)
  expect(limitOf({ ...gate, isOneInOneOut: false }, 800)?.full).toBe(800)
  expect(limitOf({ ...gate, isOneInOneOut: true, amberPercent: 1 }, 10)).toEqual({ capacity: 10, amber: 1, full: 1 })
})
