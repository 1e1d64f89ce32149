import { createPublicKey, verify } from 'node:crypto'

/** Whether an Ed25519 signature (hex) over the text is that of the public key (32 bytes, hex). */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'hex').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}
