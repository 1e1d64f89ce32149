import { z } from 'zod'
import { sealedValueSchema } from '../records/defineRecord.ts'

/** Version of the record definitions that an op was written by; only ever additive. */
export const schemaVersion = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const salt = z.string().regex(/^[0-9a-f]{32}$/)
/** A kind that this version doesn't know is kept, so the kind is any identifier. */
const fieldValues = z.record(z.string(), z.unknown())

/**
 * One part of a patch with its salt. The commit is SHA-256(salt | canonical JSON): when the part is erased, or may
 * not be seen by a role, values and salt go and the commit stays, so the op's hash still verifies.
 */
const openPart = z.object({ values: fieldValues.nullable(), salt: salt.nullable(), commit: hash })
/** On a station the sensitive part is encrypted together with its salt. */
const sealedPart = z.object({ sealed: sealedValueSchema.nullable(), commit: hash })

/** One saved change: the unit of sync. */
export const opSchema = z.object({
  opId: z.uuid(),
  fairId: z.uuid(),
  replicaId: z.uuid(),
  /** Counts this replica's ops from 1 without holes. */
  n: z.int().min(1),
  kind: z.string().min(1).max(40),
  recordId: z.uuid(),
  /** For each changed field, the op that set it in the writer's view; a field that nobody had set is absent. */
  baseRev: z.record(z.string(), z.uuid()),
  open: openPart,
  sensitive: sealedPart.nullable(),
  /** Hybrid clock stamp, shared/ops/hybridClock.ts. */
  hlc: z.string(),
  /** The writer's own clock, milliseconds since 1970 UTC. */
  wallTime: z.int(),
  bootId: z.uuid(),
  /** Milliseconds since the app started: elapsed time that no clock change touches. */
  uptimeMs: z.number().min(0),
  schemaVersion: z.int().min(1),
  staffId: z.uuid(),
  hash,
})
export type Op = z.infer<typeof opSchema>
export type OpHeader = Omit<Op, 'open' | 'sensitive' | 'hash'>
