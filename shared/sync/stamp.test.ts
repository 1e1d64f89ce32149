import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opWriter, startMs } from '#tests/fixtures/opWriter.ts'
import { giveStamp, parseStamp } from './stamp.ts'

const dayMs = 86_400_000
const wallOf = (stamp: string): number | undefined => parseStamp(stamp)?.wallMs

describe('stamps', () => {
  it('K2 corrects a clock by uptime within one boot, by the wall clock of sending otherwise', () => {
    const writer = opWriter(1)
    // A day ahead; written 60 s of uptime before it is sent.
    const op = { ...writer.write({ nowMs: startMs + dayMs }), uptimeMs: 5000 }
    const clocks = { sentAt: startMs + dayMs + 60_000, bootId: writer.bootId, uptimeMs: 65_000 }
    const input = { op, nowMs: startMs + 60_000, given: null, bases: [] }
    expect(wallOf(giveStamp({ ...input, clocks }))).toBe(startMs)
    expect(wallOf(giveStamp({ ...input, clocks: { ...clocks, bootId: writer.newId() } }))).toBe(startMs)
  })

  it('K3 leaves a clock alone that is off by no more than the network', () => {
    const op = opWriter(1).write({ nowMs: startMs - 1500 })
    const clocks = { sentAt: startMs - 1500, bootId: opWriter(9).newId(), uptimeMs: 0 }
    expect(giveStamp({ op, clocks, nowMs: startMs, given: null, bases: [] })).toBe(op.hlc)
  })

  it('K2 K4 R4 is later than its bases and never in the future, whatever the clocks said', () => {
    const off = fc.integer({ min: -2 * dayMs, max: 2 * dayMs })
    fc.assert(
      fc.property(off, off, off, fc.boolean(), (wall, sent, base, isGiven) => {
        const writer = opWriter(3)
        const op = writer.write({ nowMs: startMs + wall })
        const clocks = { sentAt: startMs + sent, bootId: writer.newId(), uptimeMs: 0 }
        const of = (ms: number) =>
          `${Math.min(startMs, startMs + ms)
            .toString(16)
            .padStart(12, '0')}-0000-${op.replicaId}`
        const given = isGiven ? op.hlc : null
        const stamp = giveStamp({ op, clocks, nowMs: startMs, given, bases: [of(base)] })
        expect(stamp > of(base)).toBe(true)
        expect(wallOf(stamp)).toBeLessThanOrEqual(startMs + 5 * 60_000)
        if (!isGiven) expect(wallOf(stamp)).toBeLessThanOrEqual(startMs)
      }),
    )
  })
})
