import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, commitPart, hashOp } from './hashOp.ts'
import type { OpHeader } from './op.ts'

const header: OpHeader = {
  opId: '018f2f3e-0000-7000-8000-000000000001',
  fairId: '018f2f3e-0000-7000-8000-000000000002',
  replicaId: '018f2f3e-0000-7000-8000-000000000003',
  n: 1,
  kind: 'attendee',
  recordId: '018f2f3e-0000-7000-8000-000000000004',
  baseRev: {},
  hlc: '018f2f3e0000-0000-018f2f3e-0000-7000-8000-000000000003',
  wallTime: 1,
  bootId: '018f2f3e-0000-7000-8000-000000000005',
  uptimeMs: 0.5,
  schemaVersion: 1,
  staffId: '018f2f3e-0000-7000-8000-000000000006',
}
const salt = '00'.repeat(16)

describe('canonical JSON', () => {
  it('gives the example of RFC 8785, section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const order = Object.values(JSON.parse(canonicalJson(sample)))
    expect(order.toSorted()).toEqual(Object.values(sample).toSorted())
    expect(canonicalJson(sample)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  it('does not depend on the order in which an object was built', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })
})

describe('op hash', () => {
  it('is stable: a change of the format would break every chain that exists', () => {
    expect(commitPart(salt, { name: '张三' })).toBe('080be61d8723edf4e7c7fedc7de7a8aee781f2e51fe4966870570a3bab8fe4c1')
    expect(hashOp(header, commitPart(salt, { name: '张三' }), null)).toBe(
      'fb3b2969f7fb0a0039b00617bdd0f588a5dc9583d57bc099f1c6ca49c56a94ba',
    )
  })

  it('changes with the salt, the values and every header field', () => {
    const commit = commitPart(salt, { name: 'a' })
    const whole = hashOp(header, commit, null)
    expect(commitPart('01'.repeat(16), { name: 'a' })).not.toBe(commit)
    expect(commitPart(salt, { name: 'b' })).not.toBe(commit)
    expect(hashOp(header, commit, commit)).not.toBe(whole)
    for (const key of Object.keys(header))
      expect(hashOp({ ...header, [key]: 'other' }, commit, null), key).not.toBe(whole)
  })
})
