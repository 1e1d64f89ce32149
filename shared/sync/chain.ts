import { pureSha256 } from '../ops/hashOp.ts'

/** The chain of a fair's empty log; rule C2 of SPEC.md. */
export const genesisChain = (fairId: string): string => pureSha256(fairId)

/** The chain after one more entry. The stamp is part of it: two logs with one chain fold to one state. */
export const chainAfter = (chain: string, opHash: string, stamp: string, digest = pureSha256): string =>
  digest(`${chain} ${opHash} ${stamp}`)
