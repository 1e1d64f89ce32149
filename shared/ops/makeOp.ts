import { bytesToHex } from '@noble/hashes/utils.js'
import type { SealedValue } from '../records/defineRecord.ts'
import { commitPart, hashOp, type Sha256 } from './hashOp.ts'
import { formatStamp, type HybridClock, tick } from './hybridClock.ts'
import { newId } from './newId.ts'
import { type Op, type OpHeader, schemaVersion } from './op.ts'

/** Where this replica's log stands; kept beside the data and advanced in the same transaction. */
export interface ReplicaState {
  readonly replicaId: string
  readonly nextN: number
  readonly clock: HybridClock
}

/** What the moment of writing contributes; passed in, so that an op is a pure function of its inputs. */
export interface OpContext {
  readonly fairId: string
  readonly staffId: string
  readonly bootId: string
  readonly nowMs: number
  readonly uptimeMs: number
  /** Fresh random bytes, as many as asked for. */
  readonly random: (length: number) => Uint8Array
  readonly sha256?: Sha256 | undefined
}

export interface OpChange {
  readonly kind: string
  readonly recordId: string
  readonly baseRev: Readonly<Record<string, string>>
  readonly open: Readonly<Record<string, unknown>>
  readonly sensitive: { readonly sealed: SealedValue; readonly commit: string } | null
}

/** The next op of this replica, and the replica's state after it. */
export function makeOp(replica: ReplicaState, context: OpContext, change: OpChange): { op: Op; replica: ReplicaState } {
  const clock = tick(replica.clock, context.nowMs)
  // In the order of the canonical form, which then has nothing to sort.
  const header: OpHeader = {
    baseRev: { ...change.baseRev },
    bootId: context.bootId,
    fairId: context.fairId,
    hlc: formatStamp(clock, replica.replicaId),
    kind: change.kind,
    n: replica.nextN,
    opId: newId(context.nowMs, context.random(16)),
    recordId: change.recordId,
    replicaId: replica.replicaId,
    schemaVersion,
    staffId: context.staffId,
    uptimeMs: context.uptimeMs,
    wallTime: context.nowMs,
  }
  const salt = context.random(16)
  const commit = commitPart(salt, change.open, context.sha256)
  const op: Op = {
    ...header,
    open: { values: { ...change.open }, salt: bytesToHex(salt), commit },
    sensitive: change.sensitive,
    hash: hashOp(header, commit, change.sensitive?.commit ?? null, context.sha256),
  }
  return { op, replica: { ...replica, nextN: replica.nextN + 1, clock } }
}
