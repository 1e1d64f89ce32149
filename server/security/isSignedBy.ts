import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** Making a key ready takes as long as using it, and a station signs every push with the same one. */
const ready = new Map<string, KeyObject>()
/** A few MiB at most. */
const mostReady = 10_000

/** Whether an Ed25519 signature (hex) over the text is that of the public key (32 bytes, hex). */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), keyOf(publicKey), Buffer.from(signature, 'hex'))
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}

function keyOf(publicKey: string): KeyObject {
  const known = ready.get(publicKey)
  if (known !== undefined) return known
  const x = Buffer.from(publicKey, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  if (ready.size >= mostReady) ready.clear()
  ready.set(publicKey, key)
  return key
}
