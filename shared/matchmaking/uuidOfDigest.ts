import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * UUIDv8 (RFC 9562, section 5.8) from the first 16 bytes of a digest, as in its appendix B.2: version and variant
 * replace six bits, 122 bits of the digest remain. Throws a RangeError for fewer bytes.
 */
export function uuidOfDigest(digest: Uint8Array): string {
  if (digest.length < 16) throw new RangeError('a UUID needs 16 bytes')
  const bytes = digest.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
