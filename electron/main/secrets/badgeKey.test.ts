import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { publicKeyOf, signPayloads } from './badgeKey.ts'

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

test('RFC 8032 section 7.1, test 2', async () => {
  const seed = fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
  expect(publicKeyOf(seed)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  expect(await signPayloads(seed, ['72'])).toEqual([
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ])
})

test('signs many payloads in their order', async () => {
  const seed = new Uint8Array(32).fill(7)
  const payloads = Array.from({ length: 130 }, (_, index) => index.toString(16).padStart(30, '0'))
  const signatures = await signPayloads(seed, payloads)
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKeyOf(seed), 'hex').toString('base64url') },
    format: 'jwk',
  })
  const areRight = payloads.map((payload, index) =>
    verify(null, fromHex(payload), key, fromHex(signatures[index] ?? '')),
  )
  expect(areRight).toEqual(payloads.map(() => true))
})
