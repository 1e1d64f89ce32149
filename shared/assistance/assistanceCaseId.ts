import { sha256 } from '@noble/hashes/sha2.js'
import { uuidOfDigest } from '../matchmaking/uuidOfDigest.ts'
import { encodeUtf8 } from '../ops/encodeUtf8.ts'
import { canonicalJson } from '../ops/hashOp.ts'

/**
 * The id of a student's assistance case: UUIDv8 from SHA-256 of the canonical JSON (RFC 8785) of
 * [fairId, 'assistanceCase', attendeeId]. A student has one case, and two stations that open it without a network
 * between them write the same record. Never change it: records carry it.
 */
export const assistanceCaseId = (fairId: string, attendeeId: string): string =>
  uuidOfDigest(sha256(encodeUtf8(canonicalJson([fairId, 'assistanceCase', attendeeId]))))
