import { describe, expect, it } from 'vitest'
import { maxDriftMs } from '../ops/hybridClock.ts'
import { daysOfFair, doubtClock } from './clockDoubt.ts'

const fair = { startsOn: '2026-03-14', endsOn: '2026-03-15' }
const nowMs = Date.UTC(2026, 2, 14, 2)
const clock = { nowMs, today: '2026-03-14', newestKnownMs: nowMs - 1000, fair }

describe('clock', () => {
  it('C1 a day outside the fair is in doubt', () => {
    expect(doubtClock({ ...clock, today: '2026-03-13' })).toBe('outsideFair')
    expect(doubtClock({ ...clock, today: '2026-03-16' })).toBe('outsideFair')
  })

  it('C2 a clock behind the newest known change is in doubt', () => {
    expect(doubtClock({ ...clock, newestKnownMs: nowMs + maxDriftMs + 1 })).toBe('behind')
    expect(doubtClock({ ...clock, newestKnownMs: nowMs + maxDriftMs })).toBeNull()
  })

  it('C3 otherwise the clock is believed', () => {
    expect(doubtClock(clock)).toBeNull()
    expect(doubtClock({ ...clock, today: '2026-03-15', newestKnownMs: 0 })).toBeNull()
  })

  it('offers the days of the fair, across a month, and no endless list', () => {
    expect(daysOfFair(fair)).toEqual(['2026-03-14', '2026-03-15'])
    expect(daysOfFair({ startsOn: '2028-02-28', endsOn: '2028-03-01' })).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ])
    expect(daysOfFair({ startsOn: '2026-01-01', endsOn: '2027-01-01' })).toHaveLength(31)
  })
})
