import Dexie from 'dexie'
import type { Op } from '#shared/ops/op.ts'
import type { WireOp } from '#shared/sync/protocol.ts'
import { openOpPart, type Sealer, sealOpPart } from '../sealer.ts'

/**
 * Waits for something that is not the database inside a transaction, without letting it commit early. Only for
 * encryption, which takes well under a millisecond for each value.
 */
export const outside = <T>(work: () => Promise<T>): PromiseLike<T> => Dexie.waitFor(work())

/** Ops as they lie here: what is sensitive sealed with this station's key. */
export async function sealOps(sealer: Sealer, ops: readonly WireOp[]): Promise<readonly Op[]> {
  const seal = async (op: WireOp): Promise<Op> => {
    const { sensitive } = op
    if (sensitive === null) return { ...op, sensitive: null }
    const { values, salt, commit } = sensitive
    if (values === null || salt === null) return { ...op, sensitive: { sealed: null, commit } }
    return { ...op, sensitive: { sealed: await sealOpPart(sealer, op.recordId, { salt, values }), commit } }
  }
  return hasSensitive(ops) ? outside(() => Promise.all(ops.map(seal))) : ops.map((op) => ({ ...op, sensitive: null }))
}

/** Ops as they travel; the key that sealed them here opens them nowhere else. */
export async function openOps(sealer: Sealer, ops: readonly Op[]): Promise<readonly WireOp[]> {
  const open = async (op: Op): Promise<WireOp> => {
    const { sensitive } = op
    if (sensitive === null) return { ...op, sensitive: null }
    const { sealed, commit } = sensitive
    if (sealed === null) return { ...op, sensitive: { values: null, salt: null, commit } }
    return { ...op, sensitive: { ...(await openOpPart(sealer, op.recordId, sealed)), commit } }
  }
  return hasSensitive(ops) ? outside(() => Promise.all(ops.map(open))) : ops.map((op) => ({ ...op, sensitive: null }))
}

/** Without its content; commits and hash stay. */
export const emptiedHere = (op: Op): Op => ({
  ...op,
  open: { values: null, salt: null, commit: op.open.commit },
  sensitive: op.sensitive === null ? null : { sealed: null, commit: op.sensitive.commit },
})

const hasSensitive = (ops: readonly { readonly sensitive: unknown }[]): boolean =>
  ops.some((op) => op.sensitive !== null)
