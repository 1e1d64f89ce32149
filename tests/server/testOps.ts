import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { initialClock } from '#shared/ops/hybridClock.ts'
import { makeOp, type ReplicaState } from '#shared/ops/makeOp.ts'
import { newId } from '#shared/ops/newId.ts'
import { batchHash, batchText } from '#shared/sync/batchText.ts'
import type { RequestOf, WireOp } from '#shared/sync/protocol.ts'

const random = (length: number): Uint8Array => randomBytes(length)
export const freshId = (nowMs = Date.now()): string => newId(nowMs, random(16))

/** A station's half of the wire, without a station: writes ops and signs pushes as one does. */
export interface TestAuthor {
  readonly deviceKey: string
  readonly replicaId: string
  /** What it was enrolled as. */
  identify(stationId: string): void
  /** The next ops of this author, each a new record of the kind. */
  write(count: number, change?: Partial<Pick<WireOp, 'kind' | 'recordId'>>): WireOp[]
  /** The next op: creates the record with these values. */
  create(kind: string, values: Readonly<Record<string, unknown>> & { readonly id: string }): WireOp
  push(ops: readonly WireOp[]): RequestOf<'push'>
}

export function testAuthor(fairId: string, nowMs: () => number = Date.now): TestAuthor {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const replicaId = freshId()
  const bootId = freshId()
  const state: { replica: ReplicaState; stationId: string } = {
    stationId: freshId(),
    replica: { replicaId, nextN: 1, clock: initialClock },
  }
  return {
    deviceKey: rawKey(publicKey),
    replicaId,
    identify: (stationId) => {
      state.stationId = stationId
    },
    create: (kind, values) => {
      const context = { fairId, staffId: replicaId, bootId, nowMs: nowMs(), uptimeMs: 1, random }
      const made = makeOp(state.replica, context, {
        kind,
        recordId: values.id,
        baseRev: {},
        open: values,
        sensitive: null,
      })
      state.replica = made.replica
      return { ...made.op, sensitive: null }
    },
    write: (count, { kind = 'scan', recordId } = {}) =>
      Array.from({ length: count }, () => {
        const context = { fairId, staffId: replicaId, bootId, nowMs: nowMs(), uptimeMs: 1, random }
        const id = recordId ?? freshId()
        const made = makeOp(state.replica, context, {
          kind,
          recordId: id,
          baseRev: {},
          open: { id, fairId, createdAt: new Date(nowMs()).toISOString(), gateId: replicaId, code: `码 ${id}` },
          sensitive: null,
        })
        state.replica = made.replica
        return { ...made.op, sensitive: null }
      }),
    push: (ops) => {
      const header = {
        stationId: state.stationId,
        replicaId,
        firstN: ops[0]?.n ?? 1,
        lastN: ops.at(-1)?.n ?? 1,
        hash: batchHash(ops.map((op) => op.hash)),
      }
      const signature = sign(null, Buffer.from(batchText(fairId, header)), privateKey).toString('hex')
      return {
        type: 'push',
        sentAt: nowMs(),
        bootId,
        uptimeMs: 1,
        batch: { ...header, signature, absent: [] },
        items: ops.map((op) => ({ op, stamp: null })),
      }
    },
  }
}

/** The 32 bytes at the end of the key's DER form. */
const rawKey = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
