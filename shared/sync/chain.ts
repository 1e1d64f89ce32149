import { encodeUtf8 } from '../ops/encodeUtf8.ts'
import { pureSha256 } from '../ops/hashOp.ts'

/** The chain of a fair's empty log; rule C2 of SPEC.md. */
export const genesisChain = (fairId: string): string => pureSha256(encodeUtf8(fairId))

/** The chain after one more entry. The stamp is part of it: two logs with one chain fold to one state. */
export const chainAfter = (chain: string, opHash: string, stamp: string, digest = pureSha256): string =>
  digest(encodeUtf8(`${chain} ${opHash} ${stamp}`))
