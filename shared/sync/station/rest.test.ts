import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restAfter } from './rest.ts'

const after = (code: string | null, retryAfterMs: number | null = null) => ({
  status: null,
  trouble: code === null ? null : { code, retryAfterMs },
})

describe('rest after an attempt', () => {
  it('B2 doubles from about a second to a minute, each with jitter', () => {
    const rests = [0, 1, 2, 3, 10, 99].map((failures) => [
      restAfter(after('SYNC_OFFLINE'), failures, 0)?.waitMs,
      restAfter(after('SYNC_OFFLINE'), failures, 1)?.waitMs,
    ])
    expect(rests).toEqual([
      [667, 1000],
      [1333, 2000],
      [2667, 4000],
      [5333, 8000],
      [40_000, 60_000],
      [40_000, 60_000],
    ])
  })

  it('B2 B3 waits at least as long as told, and no longer than a minute otherwise', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 1e9 }),
        fc.nat(50),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (told, failures, chance) => {
          const asTold = restAfter(after('SYNC_BUSY', told), failures, chance)
          expect(asTold?.waitMs).toBeGreaterThanOrEqual(Math.min(told, 600_000))
          expect(asTold?.waitMs).toBeLessThanOrEqual(900_000)
          expect(restAfter(after('SYNC_OFFLINE'), failures, chance)?.waitMs).toBeLessThanOrEqual(60_000)
        },
      ),
    )
  })

  it('B4 ends when the station is not known any more', () => {
    expect(restAfter(after('SYNC_REVOKED'), 0, 0)).toBeNull()
    expect(restAfter(after('SYNC_TOKEN'), 0, 0)).toBeNull()
  })

  it('forgets failures after a clean attempt', () => {
    expect(restAfter(after(null), 7, 0)?.failures).toBe(0)
  })
})
