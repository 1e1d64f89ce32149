import { z } from 'zod'
import { stationRoles } from '../reference/stationRoles.ts'
import { syncRoutes } from '../sync/protocol.ts'
import { channel } from './defineContract.ts'

/** SHA-256 of a certificate, hex without colons. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const origin = z.url().max(300)

/** A certificate as a person compares it; null of plain HTTP on this computer. */
const certificate = z.object({
  fingerprint,
  subject: z.string().max(300),
  issuer: z.string().max(300),
  /** An instant. */
  validTo: z.string().max(60),
  /** An authority that this system knows vouches for it and for the name; otherwise it is remembered as it is. */
  isTrusted: z.boolean(),
})
export type ServerCertificate = z.infer<typeof certificate>

/** What this computer is to a fair's server. The token stays in the main process. */
export const enrolmentSchema = z.object({
  fairId: z.uuid(),
  fairName: z.string().max(300),
  origin,
  /** Of the server's own certificate; null where an authority vouches for it. */
  fingerprint: fingerprint.nullable(),
  serverName: z.string().max(200),
  stationId: z.uuid(),
  stationName: z.string().max(60),
  role: z.enum(stationRoles.ids),
  enrolledAt: z.iso.datetime(),
})
export type Enrolment = z.infer<typeof enrolmentSchema>

const requestTypes = Object.keys(syncRoutes).filter((type) => type !== 'enrol')
type SentType = Exclude<keyof typeof syncRoutes, 'enrol'>

/** Sync, part of the contract (contract.ts). The page names no address but at enrolment, and never sees a token. */
export const syncChannels = {
  /** Looks at a server before anything is sent to it. ENROLMENT_ADDRESS, ENROLMENT_ADDRESS_PLAIN, SYNC_OFFLINE. */
  'sync:inspect': channel({
    request: z.object({ address: z.string().max(300) }),
    response: z.object({ origin, certificate: certificate.nullable() }),
  }),
  /**
   * Enrols this computer with a one-time code at the server that was looked at. SYNC_CERTIFICATE when it shows another
   * certificate by now, else what the server says.
   */
  'sync:enrol': channel({
    request: z.object({
      origin,
      certificate: certificate.nullable(),
      code: z.string().min(4).max(40),
      stationName: z.string().trim().min(1).max(60),
      adopt: z.object({ fairId: z.uuid(), name: z.string().min(1).max(200) }).nullable(),
    }),
    response: z.object({ enrolment: enrolmentSchema }),
  }),
  'sync:enrolments': channel({
    request: z.object({}),
    response: z.object({ enrolments: z.array(enrolmentSchema).max(1000) }),
  }),
  /** One message of the wire format to the fair's server, as JSON text; parsed by the rules of sync, not here. */
  'sync:send': channel({
    request: z.object({
      fairId: z.uuid(),
      type: z.custom<SentType>((type) => typeof type === 'string' && requestTypes.includes(type)),
      body: z.string().max(8 * 2 ** 20),
    }),
    response: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('answer'),
        status: z.int(),
        body: z.string(),
        retryAfterMs: z.number().min(0).nullable(),
      }),
      z.object({ kind: z.literal('none') }),
    ]),
  }),
  /** The device key's signature over a batch of the fair (shared/sync/batchText.ts), and over nothing else. */
  'sync:sign': channel({
    request: z.object({ fairId: z.uuid(), text: z.string().startsWith('fairdesk batch 1\n').max(1000) }),
    response: z.object({ signature: z.string().regex(/^[0-9a-f]{128}$/) }),
  }),
}
