import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** RFC 8410: what precedes the 32-byte seed in an Ed25519 PKCS #8 key. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** So many signatures (about 0.1 ms each) are made before other work gets its turn. */
const BATCH = 50

/** The Ed25519 public key of a 32-byte seed, in hex. */
export function publicKeyOf(seed: Uint8Array): string {
  const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' })
  // RFC 8410: the key's 32 bytes end the structure.
  return spki.subarray(-32).toString('hex')
}

/** Ed25519 signatures in hex over payloads in hex, in their order. */
export async function signPayloads(seed: Uint8Array, payloads: readonly string[]): Promise<string[]> {
  const key = privateKeyOf(seed)
  const signatures: string[] = []
  for (const payload of payloads) {
    if (signatures.length % BATCH === BATCH - 1) await setImmediate()
    signatures.push(sign(null, Buffer.from(payload, 'hex'), key).toString('hex'))
  }
  return signatures
}

/** One signature in hex over a text's UTF-8. */
export const signText = (seed: Uint8Array, text: string): string =>
  sign(null, Buffer.from(text, 'utf8'), privateKeyOf(seed)).toString('hex')

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' })
