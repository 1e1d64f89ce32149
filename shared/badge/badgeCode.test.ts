import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { assembleBadgeCode, badgeKeyId, encodeBadgePayload, parseBadgeCode, serialAhead } from './badgeCode.ts'
import { badgeKindNumbers, badgeKindOf } from './badgeKinds.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'

const document = readFileSync(new URL('../../docs/badge-format.md', import.meta.url), 'utf8')
const documented = (label: string): string =>
  new RegExp(`\\| ${label} \\| \`([0-9a-f]+)\` \\|`).exec(document)?.[1] ?? ''
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${documented('secret key')}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(privateKey)
const rawPublicKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(12)

const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(bytesToHex)
const payloads = fc.record({
  keyId: hex(4),
  serial: hex(8),
  kind: fc.constantFrom(...attendeeKinds.ids),
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
})
const makeCode = (payload: Uint8Array): string => assembleBadgeCode(payload, sign(null, payload, privateKey))
const isGenuine = (text: string): boolean => {
  const parsed = parseBadgeCode(text)
  return parsed.ok && verify(null, parsed.value.signedBytes, publicKey, parsed.value.signature)
}

describe('vectors of docs/badge-format.md', () => {
  const vectors = [...document.matchAll(/```vector\n(.+)\n(.+)\n(.+)\n(.+)\n(.+)\n```/g)].map((match) => match.slice(1))

  it('names the key that its secret makes', () => {
    expect(bytesToHex(rawPublicKey)).toBe(documented('public key'))
    expect(badgeKeyId(rawPublicKey)).toBe(documented('key id'))
  })

  it('has five', () => {
    expect(vectors).toHaveLength(5)
  })

  it.each(vectors)('%s %s', (serial, kindText, name, signed, code) => {
    const kind = attendeeKinds.match(kindText ?? '')
    if (kind === undefined || serial === undefined || name === undefined || code === undefined)
      throw new Error('vector')
    const payload = encodeBadgePayload({ keyId: documented('key id'), serial, kind, name })
    expect(bytesToHex(payload)).toBe(signed)
    expect(makeCode(payload)).toBe(code)
    expect(isGenuine(code)).toBe(true)
    expect(parseBadgeCode(code)).toMatchObject({
      ok: true,
      value: { version: 1, keyId: documented('key id'), serial, kind },
    })
  })
})

describe('badge codes', () => {
  it('come back as they went in, and fit the QR code', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const code = makeCode(encodeBadgePayload(payload))
        expect(code.length).toBeLessThanOrEqual(152)
        const parsed = parseBadgeCode(code)
        expect(parsed).toMatchObject({
          ok: true,
          value: { version: 1, keyId: payload.keyId, serial: payload.serial, kind: payload.kind },
        })
        if (parsed.ok) expect(payload.name.toWellFormed().startsWith(parsed.value.displayName)).toBe(true)
      }),
    )
  })

  it.each([
    ['张三', '张三'],
    ['欧阳娜娜娜娜娜娜', '欧阳娜娜娜娜娜'],
    ['𬭎𬭎𬭎𬭎𬭎𬭎', '𬭎𬭎𬭎𬭎𬭎'],
    ['买买提·吐尔逊·阿不都热合曼', '买买提·吐尔逊'],
    ['Abcdefghijklmnopqrstuv Wxyz', 'Abcdefghijklmnopqrstuv'],
    ['', ''],
  ])('%s is cut at a character: %s', (name, displayName) => {
    const payload = encodeBadgePayload({ keyId: '00000000', serial: '0000000000000000', kind: 'guest', name })
    expect(parseBadgeCode(makeCode(payload))).toMatchObject({ ok: true, value: { displayName } })
  })

  it('are not genuine with any bit flipped', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.nat(7), (payload, place, bit) => {
        const code = makeCode(encodeBadgePayload(payload))
        const bytes = decodeBase45(code) ?? new Uint8Array()
        const index = place % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
        expect(isGenuine(code)).toBe(true)
        expect(isGenuine(encodeBase45(bytes))).toBe(false)
      }),
    )
  })

  it('are not genuine when trimmed, collapsed, shortened or put in lower case', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const code = makeCode(encodeBadgePayload(payload))
        for (const changed of [
          code.slice(1),
          code.slice(0, -1),
          `${code} `,
          code.toLowerCase(),
          code.replace(/ /, ''),
        ]) {
          if (changed !== code) expect(isGenuine(changed)).toBe(false)
        }
      }),
    )
  })
})

describe('other texts', () => {
  const withBytes = (...bytes: number[]): string =>
    encodeBase45(Uint8Array.of(...bytes, ...new Uint8Array(78 - bytes.length)))
  const body = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

  it.each([
    ['', 'BADGE_CODE_FOREIGN'],
    ['2023010101', 'BADGE_CODE_FOREIGN'],
    ['https://example.com/', 'BADGE_CODE_FOREIGN'],
    ['0'.repeat(5000), 'BADGE_CODE_FOREIGN'],
    [withBytes(0), 'BADGE_CODE_FOREIGN'],
    [withBytes(1, ...body, 9), 'BADGE_CODE_DAMAGED'],
    [encodeBase45(Uint8Array.of(1, ...body, 1, 0xff, ...new Uint8Array(64))), 'BADGE_CODE_DAMAGED'],
    [
      encodeBase45(Uint8Array.of(1, ...body, 1, ...new Uint8Array(24).fill(65), ...new Uint8Array(64))),
      'BADGE_CODE_DAMAGED',
    ],
  ])('%j: %s', (text, code) => expect(parseBadgeCode(text)).toEqual({ ok: false, error: { code } }))

  it('say which newer version made them', () => {
    expect(parseBadgeCode(withBytes(2))).toEqual({
      ok: false,
      error: { code: 'BADGE_CODE_VERSION', details: { version: 2 } },
    })
  })

  it('never throw', () => {
    const letters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: letters, minLength: 110, maxLength: 155 }),
      fc.uint8Array({ minLength: 64, maxLength: 102 }).map((bytes) => encodeBase45(Uint8Array.of(1, ...bytes))),
    )
    fc.assert(
      fc.property(texts, (text) => void parseBadgeCode(text)),
      { numRuns: 1000 },
    )
  })

  it('of the wrong size are a mistake of the program', () => {
    const payload = { keyId: '00', serial: '0000000000000000', kind: 'guest', name: '' } as const
    expect(() => encodeBadgePayload(payload)).toThrow(RangeError)
    expect(() => assembleBadgeCode(new Uint8Array(14), new Uint8Array(63))).toThrow(RangeError)
  })
})

it('the serial is known from the first characters, at one length alone', () => {
  fc.assert(
    fc.property(payloads, (payload) => {
      const code = makeCode(encodeBadgePayload(payload))
      const ahead = [...code].map((_, index) => serialAhead(code.slice(0, index + 1)))
      expect(ahead.filter((serial) => serial !== null)).toEqual([payload.serial])
    }),
  )
  expect(serialAhead('0'.repeat(21))).toBe(null)
})

it('every kind has its own number, and the number leads back', () => {
  for (const kind of attendeeKinds.ids) expect(badgeKindOf(badgeKindNumbers[kind])).toBe(kind)
})
