import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { intentionId, type Pairing } from './intentionId.ts'
import { uuidOfDigest } from './uuidOfDigest.ts'

const fairId = '018f0000-0000-7000-8000-000000000001'
const enterpriseId = '018f0000-0000-7000-8000-000000000002'
const attendeeId = '018f0000-0000-7000-8000-000000000003'
const positionId = '018f0000-0000-7000-8000-000000000004'

// Few ids, so that equal parts and swapped roles are met often.
const id = fc.constantFrom(fairId, enterpriseId, attendeeId, positionId)
const pairing: fc.Arbitrary<Pairing> = fc.oneof(
  fc.record({ fairId: id, enterpriseId: id, attendeeId: id, positionId: fc.option(id) }),
  fc.record({
    fairId: id,
    enterpriseId: id,
    universityId: id,
    cooperationKind: fc.constantFrom(...cooperationKinds.ids),
  }),
)

const said = (value: Pairing): string[] => [
  value.fairId,
  value.enterpriseId,
  'attendeeId' in value ? value.attendeeId : value.universityId,
  'attendeeId' in value ? (value.positionId ?? 'none') : value.cooperationKind,
]

describe('uuidOfDigest', () => {
  it('makes the UUIDv8 of RFC 9562, appendix B.2, from its SHA-256', () => {
    const namespace = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex')
    const digest = createHash('sha256').update(namespace).update('www.example.com').digest()
    expect(uuidOfDigest(digest)).toBe('5c146b14-3c52-8afd-938a-375d0df1fbf6')
  })

  it('refuses fewer than 16 bytes', () => {
    expect(() => uuidOfDigest(new Uint8Array(15))).toThrow(RangeError)
  })
})

describe('intentionId', () => {
  // Computed once by another program; stations of different versions must agree on it.
  it('is the same in every version', () => {
    expect(intentionId({ fairId, enterpriseId, attendeeId, positionId: null })).toBe(
      'c6aae623-3f52-8a81-a1c9-2f13fd6a4f3c',
    )
  })

  it('is a UUID of version 8', () => {
    fc.assert(
      fc.property(pairing, (value) => {
        expect(z.uuid({ version: 'v8' }).safeParse(intentionId(value)).success).toBe(true)
      }),
    )
  })

  it('is equal for equal pairs, however they are written down, and different for any other', () => {
    fc.assert(
      fc.property(pairing, pairing, (one, other) => {
        const isSame = JSON.stringify(said(one)) === JSON.stringify(said(other))
        expect(intentionId(one) === intentionId(other)).toBe(isSame)
      }),
    )
  })

  it('keeps the order of the parts: an enterprise is not a student', () => {
    const straight = intentionId({ fairId, enterpriseId, attendeeId, positionId: null })
    const swapped = intentionId({ fairId, enterpriseId: attendeeId, attendeeId: enterpriseId, positionId: null })
    expect(straight).not.toBe(swapped)
  })
})
