import { z } from 'zod'
import { fairKinds } from '../reference/fairKinds.ts'
import { officeRoles } from '../reference/officeRoles.ts'
import { stationRoles } from '../reference/stationRoles.ts'

/**
 * What the console sends and is told: the server's routes and the console read the same definitions. Objects that come in
 * may have nothing that is not said here. Instants are milliseconds since 1970 UTC, days YYYY-MM-DD.
 */
export const accountName = z.string().trim().min(1).max(60)
/** Long rather than mixed: NIST SP 800-63B. */
export const newPassword = z.string().min(12).max(200)

export const accountShape = z.object({
  accountId: z.string(),
  name: z.string(),
  role: z.enum(officeRoles.ids),
  isDisabled: z.boolean(),
})
export type AccountView = z.infer<typeof accountShape>

export const signInInput = z.strictObject({ name: accountName, password: z.string().min(1).max(200) })
export const accountInput = z.strictObject({ name: accountName, password: newPassword, role: z.enum(officeRoles.ids) })
export type AccountInput = z.infer<typeof accountInput>
export const accountChange = z.strictObject({
  role: z.enum(officeRoles.ids).optional(),
  password: newPassword.optional(),
  isDisabled: z.boolean().optional(),
})
export type AccountChange = z.infer<typeof accountChange>

export const fairInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  kind: z.enum(fairKinds.ids),
  region: z.string().trim().max(60),
  series: z.string().trim().min(1).max(100).nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})
export type FairInput = z.infer<typeof fairInput>

export const fairShape = z.object({
  fairId: z.string(),
  ...fairInput.shape,
  eraseOn: z.string().nullable(),
  erasedAt: z.number().nullable(),
})
export type FairView = z.infer<typeof fairShape>

export const stationShape = z.object({
  stationId: z.string(),
  name: z.string(),
  role: z.enum(stationRoles.ids),
  appVersion: z.string(),
  enrolledAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
  lastContactAt: z.number().nullable(),
  /** Ops that it said it still had to send. */
  backlog: z.number().nullable(),
  clockAheadMs: z.number().nullable(),
  /** Ops that the station has written and the server has not judged: holes, and what is still to come. */
  missing: z.number(),
})
export type StationView = z.infer<typeof stationShape>

export const codeInput = z.strictObject({
  role: z.enum(stationRoles.ids),
  stationName: z.string().trim().min(1).max(60),
})
export const codeShape = z.object({ code: z.string(), expiresAt: z.number() })
export type IssuedCodeView = z.infer<typeof codeShape>

export const receiptShape = z.object({
  fairId: z.string(),
  erasedAt: z.number(),
  /** How many records of each kind lost their content. */
  records: z.record(z.string(), z.number()),
  /** Where the fair's log stood afterwards: its chain still verifies. */
  head: z.object({ seq: z.number(), chain: z.string() }),
})
export type ReceiptView = z.infer<typeof receiptShape>

export const auditShape = z.object({
  entryId: z.string(),
  at: z.number(),
  /** `account:ID`, `station:ID`, `server` or `unknown`. */
  actor: z.string(),
  action: z.string(),
  fairId: z.string().nullable(),
  /** Id of what it was done to; never a name. */
  subject: z.string().nullable(),
  /** `done` or the code of the refusal. */
  outcome: z.string(),
})

export type AuditView = z.infer<typeof auditShape>

export const doneShape = z.object({ done: z.literal(true) })

/** What a fair's records add up to; every figure is a number of people, records or scans. */
export const fairNumbersShape = z.object({
  fairId: z.string(),
  /** How much of the fair's log is in them, and when they were counted. */
  seq: z.number(),
  countedAt: z.number(),
  enterprises: z.number(),
  positions: z.number(),
  openings: z.number(),
  people: z.number(),
  /** People, each once for each day. */
  admitted: z.number(),
  /** At the time of counting; 0 on any day but the fair's. */
  inside: z.number(),
  scans: z.number(),
  studentIntentions: z.number(),
  cooperations: z.number(),
  /** Enterprises by section of GB/T 4754; those without one are under ''. */
  industries: z.record(z.string(), z.number()),
})
export type FairNumbers = z.infer<typeof fairNumbersShape>

/** Several fairs added up. */
export const totalsShape = fairNumbersShape.omit({ fairId: true, seq: true, countedAt: true }).extend({
  fairs: z.number(),
  /** How many of them have figures at all. */
  counted: z.number(),
})
export type Totals = z.infer<typeof totalsShape>

/** The fairs of an office, or of one series, added up as a whole and by group. */
export const rollUpShape = z.object({
  total: totalsShape,
  /** Without a name: fairs that name none. */
  bySeries: z.array(z.object({ name: z.string().nullable(), totals: totalsShape })),
  byRegion: z.array(z.object({ name: z.string(), totals: totalsShape })),
  byKind: z.array(z.object({ name: z.enum(fairKinds.ids), totals: totalsShape })),
})
export type RollUp = z.infer<typeof rollUpShape>

export const reportQuestion = z.object({ day: z.iso.date(), language: z.enum(['zh', 'en']) })
