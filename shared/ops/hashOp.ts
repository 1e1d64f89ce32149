import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { bytesForDigest } from './encodeUtf8.ts'
import type { OpHeader } from './op.ts'
import { writePlain } from './writePlain.ts'

/** JSON Canonicalization Scheme, RFC 8785. The library also says what has no canonical form. */
export function canonicalJson(value: unknown): string {
  const text = writePlain(value) ?? canonicalize(value)
  if (text === undefined) throw new TypeError('only JSON values have a canonical form')
  return text
}

/**
 * SHA-256 of bytes, or of a text as UTF-8, hex. The one in pure TypeScript runs everywhere; a server passes its
 * platform's, which takes a tenth of the time.
 */
export type Sha256 = (data: Uint8Array | string) => string
export const pureSha256: Sha256 = (data) => bytesToHex(sha256(typeof data === 'string' ? bytesForDigest(data) : data))

/** SHA-256(salt | canonical JSON of the values), hex. `salt`: 16 random bytes, or their hex. */
export const commitPart = (
  salt: string | Uint8Array,
  values: Readonly<Record<string, unknown>>,
  digest = pureSha256,
): string => digest(bytesForDigest(canonicalJson(values), typeof salt === 'string' ? hexToBytes(salt) : salt))

/** SHA-256 of the canonical JSON of {header, publicCommit, sensitiveCommit}, hex. */
export const hashOp = (
  header: OpHeader,
  publicCommit: string,
  sensitiveCommit: string | null,
  digest = pureSha256,
): string => digest(canonicalJson({ header, publicCommit, sensitiveCommit }))
