import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeUtf8 } from '../ops/encodeUtf8.ts'
import { canonicalJson } from '../ops/hashOp.ts'
import type { RecordState } from './protocol.ts'

/** SHA-256 of the canonical JSON of a snapshot page's rows. Rule N1. */
export const hashOfRows = (rows: readonly RecordState[]): string => bytesToHex(sha256(encodeUtf8(canonicalJson(rows))))
