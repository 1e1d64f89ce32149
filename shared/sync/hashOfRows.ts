import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../ops/hashOp.ts'
import type { RecordState } from './protocol.ts'

/** SHA-256 of the canonical JSON of a snapshot page's rows. Rule N1. */
export const hashOfRows = (rows: readonly RecordState[]): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(rows))))
