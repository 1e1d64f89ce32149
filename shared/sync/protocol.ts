import { z } from 'zod'
import { opSchema } from '../ops/op.ts'

/**
 * The whole wire format between a station and a server (or hub), in one file. Every message is a JSON object with a
 * `type`; one HTTP route per request, POST, gzip, the token in `Authorization`. Rules: SPEC.md. Objects drop what they
 * don't know, except ops, which are kept whole: a field of a newer version is part of what was hashed (W3).
 */
export const protocolVersion = 1

/** What both sides hold themselves to; a server may ask for less in its answer to `hello`, never for more (W5). */
export const wireLimits = {
  opsPerPush: 500,
  /** Of the JSON text of one request, before gzip. */
  bytesPerPush: 1024 * 1024,
  /** Of the canonical JSON of one op. */
  bytesPerOp: 16 * 1024,
  rowsPerPage: 2000,
  idsPerQuestion: 500,
  /** Of one attachment, before base64. */
  bytesPerAttachment: 500 * 1024,
  attachmentsPerPage: 1000,
} as const

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const instantMs = z.int().min(0)
/** Text of shared/ops/hybridClock.ts: sorts as time does. */
const stamp = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f-]{36}$/)

/** Where a log stands: how many ops, and a hash over all of them (C1, C2). `seq` 0 is the empty log. */
export const cursorSchema = z.object({ epoch: z.uuid(), seq: count, chain: hash })
export type Cursor = z.infer<typeof cursorSchema>

/**
 * An op as it travels: as on a station, but its sensitive part in the clear (TLS protects it), or emptied to its commit
 * where it was erased or the receiver may not see it.
 */
export const wireOpSchema = z.looseObject({ ...opSchema.shape, sensitive: opSchema.shape.open.nullable() })
export type WireOp = z.infer<typeof wireOpSchema>

/**
 * What the author's device signed: that these ops, by the hash over their hashes, are its own. `absent` are the hashes of
 * ops of the batch that are not here, by their place in it, so that the others can still be proven (P7).
 */
export const batchSchema = z.object({
  /** The author's device, as it was enrolled. */
  stationId: z.uuid(),
  replicaId: z.uuid(),
  firstN: z.int().min(1),
  lastN: z.int().min(1),
  hash,
  /** Ed25519 over `batchText` (batchText.ts), hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  absent: z.array(z.object({ place: count, hash })).max(wireLimits.opsPerPush),
})
export type Batch = z.infer<typeof batchSchema>

/** An op with its place in the server's order and the stamp that the server gave it, once and for all (K2). */
export const entrySchema = z.object({
  seq: z.int().min(1),
  op: wireOpSchema,
  stamp,
  /** Which of the page's batches signed it, and its place there; null for an op that the server wrote itself. */
  signed: z.object({ batch: count, place: count }).nullable(),
})
export type Entry = z.infer<typeof entrySchema>

/** The server's last word about an op; stored, so that a lost answer can be asked again (V1). */
export const verdictSchema = z.discriminatedUnion('status', [
  z.object({ opId: z.uuid(), status: z.literal('accepted'), seq: z.int().min(1), stamp }),
  /** Was accepted before: the same seq and stamp as then. */
  z.object({ opId: z.uuid(), status: z.literal('duplicate'), seq: z.int().min(1), stamp }),
  z.object({ opId: z.uuid(), status: z.literal('rejected'), code: z.string() }),
  /** Not judged yet; push it again later. */
  z.object({ opId: z.uuid(), status: z.literal('deferred'), code: z.string() }),
])
export type Verdict = z.infer<typeof verdictSchema>

/** Inclusive ranges of n, ascending, neither touching nor overlapping. */
export const rangesSchema = z.array(z.tuple([z.int().min(1), z.int().min(1)]))
export type Ranges = z.infer<typeof rangesSchema>

/** The sender's clocks at the moment of sending; what the server measures corrections by (K1). */
const clocks = { sentAt: instantMs, bootId: z.uuid(), uptimeMs: z.number().min(0) }

/** With a one-time code that the console showed. Answered once; the token is in no other message. */
const enrol = z.object({
  type: z.literal('enrol'),
  protocol: z.int().min(1),
  code: z.string().min(4).max(40),
  /** Public half of the device's Ed25519 key, hex. */
  deviceKey: hash,
  stationName: z.string().trim().min(1).max(60),
  appVersion: z.string().max(40),
  /** A fair that this station holds already and brings with its whole log; null to join the code's fair. */
  adopt: z.object({ fairId: z.uuid(), name: z.string().min(1).max(200) }).nullable(),
})

const enrolled = z.object({
  type: z.literal('enrolled'),
  token: z.string().min(20).max(200),
  stationId: z.uuid(),
  fairId: z.uuid(),
  fairName: z.string(),
  role: z.string(),
  serverName: z.string(),
})

/** Says where the station stands and asks where the server does. Also the heartbeat that the console shows. */
const hello = z.object({
  type: z.literal('hello'),
  protocol: z.int().min(1),
  schemaVersion: z.int().min(1),
  appVersion: z.string().max(40),
  ...clocks,
  cursor: cursorSchema.nullable(),
  /** Ops saved here that the server has not taken. */
  backlog: count,
  /** Every replica id this station has written under, with its highest n (P6). */
  replicas: z.array(z.object({ replicaId: z.uuid(), highestN: count })).max(100),
})

const status = z.object({
  type: z.literal('status'),
  head: cursorSchema,
  role: z.string(),
  serverTimeMs: instantMs,
  /** How far the station's clock is behind the server's; negative when it is ahead. 0 within the tolerance (K3). */
  clockBehindMs: z.int(),
  /** What the server has judged of each replica that was named; whatever is missing is pushed again (P6). */
  known: z.array(z.object({ replicaId: z.uuid(), ranges: rangesSchema })),
  /** Replica ids that two computers write under: a cloned disk (P8). */
  leaveReplicas: z.array(z.uuid()),
  limits: z.object({ opsPerPush: z.int().min(1), bytesPerPush: z.int().min(1024) }),
  /** False: this version is too old to read what is there; it goes on pushing (W4). */
  mayPull: z.boolean(),
  /** How many attachments the server has of the fair; absent from a server that keeps none (A2). */
  attachments: count.optional(),
})

const push = z.object({
  type: z.literal('push'),
  ...clocks,
  batch: batchSchema,
  /** `stamp`: the one that the server gave this op before it went back in time (R4). */
  items: z
    .array(z.object({ op: wireOpSchema, stamp: stamp.nullable() }))
    .min(1)
    .max(wireLimits.opsPerPush),
})

const pushed = z.object({
  type: z.literal('pushed'),
  /** One for each op, in the order of the push. */
  verdicts: z.array(verdictSchema),
  leaveReplicas: z.array(z.uuid()),
  head: cursorSchema,
})

const verdictsOf = z.object({ type: z.literal('verdictsOf'), opIds: z.array(z.uuid()).max(wireLimits.idsPerQuestion) })
const verdicts = z.object({ type: z.literal('verdicts'), verdicts: z.array(verdictSchema), unknown: z.array(z.uuid()) })

/** Null: from the beginning. */
const pull = z.object({
  type: z.literal('pull'),
  cursor: cursorSchema.nullable(),
  limit: z.int().min(1).max(wireLimits.rowsPerPage),
})

/** The entries after `from`, at most `limit` and 1 MiB or so, ascending without a gap. Applied whole or not (L1). */
const page = z.object({
  type: z.literal('page'),
  from: cursorSchema,
  entries: z.array(entrySchema),
  batches: z.array(batchSchema),
  count,
  to: cursorSchema,
  head: cursorSchema,
  end: z.literal('page'),
})

/** The asker's cursor is not on this server's log: the server is another, or went back in time (R1). */
const rewound = z.object({ type: z.literal('rewound'), head: cursorSchema })

/** The server's chain at these places, to find the last one that both logs share (R2). */
const compare = z.object({ type: z.literal('compare'), seqs: z.array(count).min(1).max(64) })
const compared = z.object({
  type: z.literal('compared'),
  head: cursorSchema,
  chains: z.array(z.object({ seq: count, chain: hash })),
})

/** The op that set a field, and the stamp the server gave it. */
export const revSchema = z.object({ opId: z.uuid(), stamp })
export type Rev = z.infer<typeof revSchema>

/** A record as the log up to `seq` makes it (shared/sync/fold). Folding goes on with the entries after that (N3). */
export const recordStateSchema = z.object({
  kind: z.string().min(1).max(40),
  recordId: z.uuid(),
  /** The newest entry that was folded in. */
  seq: z.int().min(1),
  /** Null while only changes of it are known: such a record is kept and not shown (F9). */
  created: revSchema.nullable(),
  isErased: z.boolean(),
  values: z.record(z.string(), z.unknown()),
  /** Empty for a receiver who may not see them. */
  sensitive: z.record(z.string(), z.unknown()),
  /** Of the fields that another op than `created` set. */
  revs: z.record(z.string(), revSchema),
  /** The newest withdrawal of consent, with its author's count (F7). */
  withdrawn: z.object({ opId: z.uuid(), replicaId: z.uuid(), n: z.int().min(1) }).nullable(),
})
export type RecordState = z.infer<typeof recordStateSchema>

/** `start`: the one of the first page, null to begin; `after`: the last record id of the page before. */
const snapshot = z.object({
  type: z.literal('snapshot'),
  start: cursorSchema.nullable(),
  after: z.uuid().nullable(),
  limit: z.int().min(1).max(wireLimits.rowsPerPage),
})

/** Rows ascending by record id, as they stood at `start` or later; the log after `start` completes them (N2). */
const snapshotPage = z.object({
  type: z.literal('snapshotPage'),
  start: cursorSchema,
  /** Record ids: after `from`, up to and with `to`. */
  from: z.uuid().nullable(),
  to: z.uuid().nullable(),
  rows: z.array(recordStateSchema),
  count,
  /** Of the canonical JSON of `rows`. */
  sha256: hash,
  isLast: z.boolean(),
  end: z.literal('snapshotPage'),
})

/** Held open until the log is longer than `seq` or the time is over; says nothing but where the log stands. */
const wait = z.object({ type: z.literal('wait'), seq: count, timeoutMs: z.int().min(0).max(60_000) })
const woken = z.object({ type: z.literal('woken'), head: cursorSchema })

/** A picture that records name by its hash (A1). */
export const attachmentSchema = z.object({
  /** Of the bytes. */
  sha256: hash,
  mediaType: z.enum(['image/png', 'image/jpeg']),
  /** Pixels. */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  base64: z.base64().max(Math.ceil(wireLimits.bytesPerAttachment / 3) * 4),
})
export type WireAttachment = z.infer<typeof attachmentSchema>

/** The hashes after this one, ascending; null from the first. */
const attachments = z.object({ type: z.literal('attachments'), after: hash.nullable() })
const attachmentList = z.object({
  type: z.literal('attachmentList'),
  hashes: z.array(hash).max(wireLimits.attachmentsPerPage),
  isLast: z.boolean(),
})
const keepAttachment = z.object({ type: z.literal('keepAttachment'), attachment: attachmentSchema })
const attachmentKept = z.object({
  type: z.literal('attachmentKept'),
  sha256: hash,
  /** It was erased before and is not kept; whoever sent it deletes it (A4). */
  isErased: z.boolean().default(false),
})
const attachment = z.object({ type: z.literal('attachment'), sha256: hash })
/** Null for one that is not here. */
const attachmentContent = z.object({ type: z.literal('attachmentContent'), attachment: attachmentSchema.nullable() })

/** The one shape of every refusal, with the HTTP status that fits. Never personal data. */
const error = z.object({
  type: z.literal('error'),
  error: z.object({
    /** shared/errors; a newer server may say one that is not known here. */
    code: z.string().max(60),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    requestId: z.string().max(80).optional(),
    /** With 429 and 503. */
    retryAfterMs: z.int().min(0).optional(),
  }),
})
export type WireError = z.infer<typeof error>

export const requestSchema = z.discriminatedUnion('type', [
  enrol,
  hello,
  push,
  verdictsOf,
  pull,
  compare,
  snapshot,
  wait,
  attachments,
  keepAttachment,
  attachment,
])
export type Request = z.infer<typeof requestSchema>
export type RequestOf<T extends Request['type']> = Extract<Request, { type: T }>

export const responseSchema = z.discriminatedUnion('type', [
  enrolled,
  status,
  pushed,
  verdicts,
  page,
  rewound,
  compared,
  snapshotPage,
  woken,
  attachmentList,
  attachmentKept,
  attachmentContent,
  error,
])
export type Response = z.infer<typeof responseSchema>
export type ResponseOf<T extends Response['type']> = Extract<Response, { type: T }>

/** One route per request; `enrol` has no fair and no token yet. */
export const syncRoutes = {
  enrol: { path: '/v1/enrol', request: enrol, responses: [enrolled] },
  hello: { path: '/v1/sync/hello', request: hello, responses: [status] },
  push: { path: '/v1/sync/push', request: push, responses: [pushed] },
  verdictsOf: { path: '/v1/sync/verdicts', request: verdictsOf, responses: [verdicts] },
  pull: { path: '/v1/sync/pull', request: pull, responses: [page, rewound] },
  compare: { path: '/v1/sync/compare', request: compare, responses: [compared] },
  snapshot: { path: '/v1/sync/snapshot', request: snapshot, responses: [snapshotPage, rewound] },
  wait: { path: '/v1/sync/wait', request: wait, responses: [woken] },
  attachments: { path: '/v1/sync/attachments', request: attachments, responses: [attachmentList] },
  keepAttachment: { path: '/v1/sync/attachments/keep', request: keepAttachment, responses: [attachmentKept] },
  attachment: { path: '/v1/sync/attachments/one', request: attachment, responses: [attachmentContent] },
} as const satisfies { readonly [T in Request['type']]: unknown }
