import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absorb, formatStamp, type HybridClock, initialClock, maxDriftMs, tick } from './hybridClock.ts'

const replica = '018f0000-0000-7000-8000-000000000000'
const wall = fc.integer({ min: 0, max: 2 ** 44 })
const clock = fc.record({ wallMs: wall, counter: fc.integer({ min: 0, max: 0xffff }) })
const stamp = (value: HybridClock) => formatStamp(value, replica)

describe('hybrid clock', () => {
  it('moves forward on every tick, wherever the wall clock jumps, and its text sorts the same way', () => {
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 50 }), (walls) => {
        let last = initialClock
        for (const nowMs of walls) {
          const next = tick(last, nowMs)
          expect(stamp(next) > stamp(last)).toBe(true)
          last = next
        }
      }),
    )
  })

  it('is later than both what it knew and what it heard, unless the other clock is absurd', () => {
    fc.assert(
      fc.property(clock, clock, wall, (last, remote, nowMs) => {
        const next = absorb(last, remote, nowMs)
        expect(stamp(next) > stamp(last)).toBe(true)
        if (remote.wallMs <= nowMs + maxDriftMs) expect(stamp(next) > stamp(remote)).toBe(true)
      }),
    )
  })

  it('does not follow a remote clock more than five minutes ahead', () => {
    const nowMs = 1_000_000_000
    expect(absorb(initialClock, { wallMs: nowMs + maxDriftMs + 1, counter: 9 }, nowMs)).toEqual({
      wallMs: nowMs,
      counter: 0,
    })
    expect(absorb(initialClock, { wallMs: nowMs + maxDriftMs, counter: 9 }, nowMs).wallMs).toBe(nowMs + maxDriftMs)
  })
})
