import { encodeUtf8 } from '../ops/encodeUtf8.ts'
import { commitPart, hashOp, pureSha256, type Sha256 } from '../ops/hashOp.ts'
import { type WireOp, wireLimits } from './protocol.ts'

/** Why an op can't be taken, whoever sends it; null when it is sound. `text`: its JSON. Rule P2 of SPEC.md. */
export function faultOf(
  op: WireOp,
  fairId: string,
  digest = pureSha256,
  text = JSON.stringify(op),
): 'SYNC_FAIR' | 'SYNC_OP_TOO_BIG' | 'SYNC_HASH' | null {
  if (op.fairId !== fairId) return 'SYNC_FAIR'
  if (sizeOf(text) > wireLimits.bytesPerOp) return 'SYNC_OP_TOO_BIG'
  return isSound(op, digest) ? null : 'SYNC_HASH'
}

/** Bytes of the op as JSON; three for each character, as only Chinese text comes near the limit. */
const sizeOf = (text: string): number =>
  text.length * 3 <= wireLimits.bytesPerOp ? text.length : encodeUtf8(text).length

/** Header and commits give the hash; content, where it is there, gives its commit. */
export function isSound(op: WireOp, digest = pureSha256): boolean {
  const { open, sensitive, hash, ...header } = op
  try {
    return (
      hashOp(header, open.commit, sensitive?.commit ?? null, digest) === hash &&
      fits(open, digest) &&
      (sensitive === null || fits(sensitive, digest))
    )
  } catch {
    // What has no canonical form (a lone surrogate, a number out of range) was never hashed by an honest author.
    return false
  }
}

function fits({ values, salt, commit }: WireOp['open'], digest: Sha256): boolean {
  if (values === null || salt === null) return values === null && salt === null
  return commitPart(salt, values, digest) === commit
}

/** Whether a part of it was emptied: erased, or hidden from the one who passes it on. */
export const isEmptied = (op: WireOp): boolean =>
  op.open.values === null || (op.sensitive !== null && op.sensitive.values === null)

/** The op without its content; hash and commits stay. Rule E1. */
export const emptied = (op: WireOp): WireOp => ({
  ...op,
  open: { values: null, salt: null, commit: op.open.commit },
  sensitive: op.sensitive === null ? null : { values: null, salt: null, commit: op.sensitive.commit },
})
