import { z } from 'zod'
import { batchSchema, type RecordState, rangesSchema, type WireOp } from '#shared/sync/protocol.ts'
import type { LogEntry, ReplicaRow, StoredVerdict } from '#shared/sync/store.ts'

/**
 * What the store's tables hold as JSON text. Ops and records were parsed whole when they came in; pages of thousands
 * are read back often, so here only their outline is looked at.
 */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

const entryRow = z.object({
  seq: z.number(),
  chain: z.string(),
  stamp: z.string(),
  batch_hash: z.string().nullable(),
  place: z.number().nullable(),
  op: json(z.custom<WireOp>(isObject)),
})

export const storedEntry = entryRow.transform(
  ({ batch_hash, place, ...entry }): LogEntry => ({
    ...entry,
    signed: batch_hash === null ? null : { batchHash: batch_hash, place: place ?? 0 },
  }),
)

export const storedState = z.object({ state: json(z.custom<RecordState>(isObject)) }).transform(({ state }) => state)

export const storedBatch = z.object({ batch: json(batchSchema) }).transform(({ batch }) => batch)

export const storedReplica = z
  .object({ replica_id: z.string(), ranges: json(rangesSchema), is_cloned: z.number() })
  .transform((row): ReplicaRow => ({ replicaId: row.replica_id, ranges: row.ranges, isCloned: row.is_cloned === 1 }))

export const storedVerdict = z
  .object({
    op_id: z.string(),
    status: z.enum(['accepted', 'rejected', 'deferred']),
    seq: z.number().nullable(),
    stamp: z.string().nullable(),
    code: z.string().nullable(),
  })
  .transform(({ op_id: opId, status, seq, stamp, code }): StoredVerdict => {
    if (status === 'accepted') return { opId, status, seq: seq ?? 0, stamp: stamp ?? '' }
    return { opId, status, code: code ?? '' }
  })
