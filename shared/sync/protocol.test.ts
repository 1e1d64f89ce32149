import { describe, expect, it } from 'vitest'
import { opWriter, pushOf } from '#tests/fixtures/opWriter.ts'
import { requestSchema, responseSchema, syncRoutes, type WireError, wireOpSchema } from './protocol.ts'
import { isSound } from './verifyOp.ts'

describe('wire format', () => {
  it('has one route for each request, and no two at one path', () => {
    const types = Object.values(syncRoutes).map(({ request }) => request.shape.type.value)
    expect(types).toEqual(Object.keys(syncRoutes))
    expect(new Set(Object.values(syncRoutes).map(({ path }) => path)).size).toBe(types.length)
  })

  it('W2 drops what it does not know of a message', () => {
    const ask = { type: 'pull', cursor: null, limit: 5 }
    expect(requestSchema.parse({ ...ask, colour: 'blue' })).toEqual(ask)
  })

  it('W3 keeps everything of an op, and what is added to its header is part of its hash', () => {
    const writer = opWriter(1)
    const op = writer.write({ kind: 'holograph', values: { 深度: { metres: [1, 2] } } })
    expect(wireOpSchema.parse(op)).toEqual(op)
    const newer = { ...op, mood: 'good' }
    expect(wireOpSchema.parse(newer)).toEqual(newer)
    expect([isSound(wireOpSchema.parse(op)), isSound(wireOpSchema.parse(newer))]).toEqual([true, false])
    const push = pushOf([op], writer.bootId)
    expect(requestSchema.parse(JSON.parse(JSON.stringify(push)))).toEqual(push)
  })

  it('W1 takes nothing that is out of its limits', () => {
    const push = pushOf([opWriter(2).write({})], opWriter(2).bootId)
    const bent = [
      { ...push, items: [] },
      { ...push, items: Array.from({ length: 501 }, () => push.items[0]) },
      { ...push, sentAt: -1 },
      { ...push, batch: { ...push.batch, signature: 'x' } },
      { type: 'pull', cursor: null, limit: 2001 },
      { type: 'pull', cursor: { epoch: 'x', seq: 0, chain: '' }, limit: 1 },
      { type: 'unheardOf' },
      null,
    ]
    for (const message of bent) expect(requestSchema.safeParse(message).success).toBe(false)
  })

  it('has one shape of refusal, whose code may be of a newer server', () => {
    const refusal: WireError = { type: 'error', error: { code: 'SYNC_MOON_PHASE', retryAfterMs: 5 } }
    expect(responseSchema.parse(refusal)).toEqual(refusal)
  })
})
