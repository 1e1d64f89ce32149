import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The chain of a fair's empty log; rule C2 of SPEC.md. */
export const genesisChain = (fairId: string): string => hashOf(fairId)

/** The chain after one more entry. The stamp is part of it: two logs with one chain fold to one state. */
export const chainAfter = (chain: string, opHash: string, stamp: string): string =>
  hashOf(`${chain} ${opHash} ${stamp}`)
