import { describe, expect, it } from 'vitest'
import { dayToShow, fairDays } from './fairDays.ts'

describe('days of a fair', () => {
  it('lists both ends, over a month and a leap day', () => {
    expect(fairDays('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(fairDays('2026-03-14', '2026-03-14')).toEqual(['2026-03-14'])
  })

  it('shows today, or the nearest day that has numbers', () => {
    const days = ['2026-03-14', '2026-03-15']
    expect(dayToShow(days, '2026-03-15')).toBe('2026-03-15')
    expect(dayToShow(days, '2026-05-01')).toBe('2026-03-15')
    expect(dayToShow(days, '2026-01-01')).toBe('2026-03-14')
  })
})
