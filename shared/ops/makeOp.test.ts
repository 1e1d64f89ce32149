import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitPart, hashOp } from './hashOp.ts'
import { initialClock } from './hybridClock.ts'
import { makeOp, type OpContext, type ReplicaState } from './makeOp.ts'
import { opSchema } from './op.ts'

const ids = ['1', '2', '3', '4'].map((digit) => `018f2f3e-0000-7000-8000-00000000000${digit}`)
const [fairId = '', replicaId = '', bootId = '', staffId = ''] = ids
let counter = 0
const context = (nowMs: number): OpContext => ({
  fairId,
  staffId,
  bootId,
  nowMs,
  uptimeMs: 1,
  random: (length) => Uint8Array.from({ length }, () => (counter = (counter * 73 + 41) % 256)),
})
const change = { kind: 'attendee', recordId: fairId, baseRev: {}, open: { name: 'x' }, sensitive: null }

describe('makeOp', () => {
  it('counts from 1 without holes, gives valid ops and a clock that only goes forward, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 1, maxLength: 40 }), (walls) => {
        let replica: ReplicaState = { replicaId, nextN: 1, clock: initialClock }
        let lastStamp = ''
        for (const [index, nowMs] of walls.entries()) {
          const made = makeOp(replica, context(nowMs), change)
          expect(opSchema.parse(made.op)).toEqual(made.op)
          expect(made.op.n).toBe(index + 1)
          expect(made.op.hlc > lastStamp).toBe(true)
          lastStamp = made.op.hlc
          replica = made.replica
        }
      }),
    )
  })

  it('can be verified from what it carries', () => {
    const { op } = makeOp({ replicaId, nextN: 7, clock: initialClock }, context(5), change)
    const { open, sensitive, hash, ...header } = op
    expect(commitPart(open.salt ?? '', open.values ?? {})).toBe(open.commit)
    expect(hashOp(header, open.commit, sensitive?.commit ?? null)).toBe(hash)
  })
})
