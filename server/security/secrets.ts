import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Tokens and codes are random and long, so one round of SHA-256 keeps them unreadable at rest; only passwords need a
 * slow hash (hashPassword.ts).
 */
export const hashSecret = (secret: string | Uint8Array): string => createHash('sha256').update(secret).digest('hex')

/** Whether the secret is the one that was hashed. Takes as long for a near miss as for a far one. */
export function matchesHash(secret: string | Uint8Array, hash: string): boolean {
  const actual = createHash('sha256').update(secret).digest()
  const expected = Buffer.from(hash, 'hex')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
