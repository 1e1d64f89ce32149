/**
 * The signed text of a badge's QR code; docs/badge-format.md has the layout and test vectors. Signing and checking
 * need keys and are done outside; here bytes are only laid out and read.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../errors/result.ts'
import { type BadgeKind, badgeKindNumbers, badgeKindOf } from './badgeKinds.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { decodeUtf8, encodeUtf8Within } from './utf8.ts'

export type BadgePayload = {
  /** 8 hex digits, see `badgeKeyId`. */
  readonly keyId: string
  /** 16 hex digits, random. */
  readonly serial: string
  readonly kind: BadgeKind
  readonly name: string
}

export type BadgeCode = {
  readonly version: number
  /** Lower-case hex, as in the records. */
  readonly keyId: string
  readonly serial: string
  readonly kind: BadgeKind
  /** The beginning of the name, enough to greet a person that this station doesn't know yet. */
  readonly displayName: string
  readonly signedBytes: Uint8Array
  /** Ed25519 over `signedBytes`. */
  readonly signature: Uint8Array
}

/** The bytes to sign. Throws a RangeError for ids of the wrong size: those never come from a person. */
export const encodeBadgePayload = ({ keyId, serial, kind, name }: BadgePayload): Uint8Array => {
  const key = hexToBytes(keyId)
  const number = hexToBytes(serial)
  if (key.length !== SERIAL_AT - KEY_AT || number.length !== KIND_AT - SERIAL_AT) {
    throw new RangeError('badge payload: key id must be 4 bytes, serial 8')
  }
  return Uint8Array.of(VERSION, ...key, ...number, badgeKindNumbers[kind], ...encodeUtf8Within(name, NAME_BYTES))
}

/** The text for the QR code: at most 152 characters, which fit version 6 at level M. */
export const assembleBadgeCode = (payload: Uint8Array, signature: Uint8Array): string => {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError('badge signature must be 64 bytes')
  return encodeBase45(Uint8Array.of(...payload, ...signature))
}

/**
 * Reads a scanned text exactly as it came. The signature is not checked here.
 * Errors: BADGE_CODE_FOREIGN (not our format), BADGE_CODE_VERSION {version} (made by a newer FairDesk),
 * BADGE_CODE_DAMAGED (our format, but a part can't be).
 */
export const parseBadgeCode = (text: string): Result<BadgeCode> => {
  // Longer texts are refused before any work: a scanner can deliver kilobytes.
  const bytes = text.length <= MOST_CHARACTERS ? decodeBase45(text) : undefined
  if (bytes === undefined || bytes.length < NAME_AT + SIGNATURE_BYTES) return fail('BADGE_CODE_FOREIGN')
  const version = bytes[0] ?? 0
  if (version !== VERSION) return version === 0 ? fail('BADGE_CODE_FOREIGN') : fail('BADGE_CODE_VERSION', { version })
  const signedBytes = bytes.slice(0, -SIGNATURE_BYTES)
  const kind = badgeKindOf(signedBytes[KIND_AT] ?? 0)
  const displayName = decodeUtf8(signedBytes.slice(NAME_AT))
  if (kind === undefined || displayName === undefined || signedBytes.length > NAME_AT + NAME_BYTES) {
    return fail('BADGE_CODE_DAMAGED')
  }
  return ok({
    version,
    keyId: bytesToHex(signedBytes.slice(KEY_AT, SERIAL_AT)),
    serial: bytesToHex(signedBytes.slice(SERIAL_AT, KIND_AT)),
    kind,
    displayName,
    signedBytes,
    signature: bytes.slice(-SIGNATURE_BYTES),
  })
}

/**
 * The serial of a code of which only the first characters are known, given once, at the very length that holds it; else
 * null. A guess to read ahead by: nothing is known of the rest.
 */
export const serialAhead = (textSoFar: string): string | null => {
  const bytes = textSoFar.length === SERIAL_CHARACTERS ? decodeBase45(textSoFar) : undefined
  return bytes?.[0] === VERSION ? bytesToHex(bytes.slice(SERIAL_AT, KIND_AT)) : null
}

/** The first 4 bytes of SHA-256 of the raw 32-byte Ed25519 public key, as hex. Names a key, proves nothing. */
export const badgeKeyId = (publicKey: Uint8Array): string => bytesToHex(sha256(publicKey).slice(0, SERIAL_AT - KEY_AT))

const VERSION = 1
const KEY_AT = 1
const SERIAL_AT = 5
const KIND_AT = 13
const NAME_AT = 14
/** Base45 of the bytes before the name: three characters for each two. */
const SERIAL_CHARACTERS = (NAME_AT / 2) * 3
const NAME_BYTES = 23
const SIGNATURE_BYTES = 64
/** Room of the code field in the badge record, one above the longest version 1 code. */
const MOST_CHARACTERS = 153
