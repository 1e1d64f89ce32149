import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isErrorCode } from '#shared/errors/codes.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RequestOf as IpcRequest, ResponseOf as IpcResponse } from '#shared/ipc/bridge.ts'
import { type Enrolment, enrolmentSchema, type ServerCertificate } from '#shared/ipc/syncChannels.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { protocolVersion, responseSchema, syncRoutes } from '#shared/sync/protocol.ts'
import { publicKeyOf, signText } from '../secrets/badgeKey.ts'
import type { Keystore } from '../secrets/keystore.ts'
import type { SecretStore } from '../secrets/secretStore.ts'
import { readSecretText, writeSecretText } from '../secrets/secretText.ts'
import { inspectServer } from './inspectServer.ts'
import { openServerLink, type Posted, type ServerLink } from './postMessage.ts'
import { parseServerAddress } from './serverAddress.ts'

/** The servers that this computer is enrolled at, one for each fair. Tokens and the device key stay in here. */
export interface Enrolments {
  inspect(address: string): Promise<Result<{ readonly origin: string; readonly certificate: ServerCertificate | null }>>
  enrol(request: IpcRequest<'sync:enrol'>): Promise<Result<{ readonly enrolment: Enrolment }>>
  list(): Promise<Result<{ readonly enrolments: Enrolment[] }>>
  send(request: IpcRequest<'sync:send'>): Promise<Result<IpcResponse<'sync:send'>>>
  sign(fairId: string, text: string): Promise<Result<{ readonly signature: string }>>
}

export interface EnrolmentOptions {
  readonly folder: string
  readonly keystore: Keystore
  readonly secrets: SecretStore
  readonly appVersion: string
}

const keptSchema = z.object({ token: z.string(), enrolment: enrolmentSchema })
type Kept = z.infer<typeof keptSchema>

interface Open {
  readonly kept: Kept
  readonly link: ServerLink
}

const fileOf = /^enrolment-([0-9a-f-]{36})\.json$/

export function openEnrolments({ folder, keystore, secrets, appVersion }: EnrolmentOptions): Enrolments {
  const opened = new Map<string, Open>()
  const pathOf = (fairId: string): string => join(folder, `enrolment-${fairId}.json`)

  const find = async (fairId: string): Promise<Result<Open>> => {
    const known = opened.get(fairId)
    if (known !== undefined) return ok(known)
    const text = await readSecretText(pathOf(fairId), keystore)
    if (!text.ok) return text
    if (text.value === undefined) return fail('SYNC_NOT_ENROLLED')
    const kept = parseKept(text.value)
    if (kept === null) return fail('KEYSTORE_BROKEN')
    const open = { kept, link: openServerLink(kept.enrolment.fingerprint) }
    opened.set(fairId, open)
    return ok(open)
  }

  const keep = async (kept: Kept): Promise<Result<null>> => {
    const { fairId } = kept.enrolment
    const written = await writeSecretText(pathOf(fairId), JSON.stringify(kept), keystore, await secrets.isPlainAgreed())
    if (!written.ok) return written
    opened.get(fairId)?.link.close()
    opened.delete(fairId)
    return ok(null)
  }

  return {
    inspect: async (address) => {
      const parsed = parseServerAddress(address)
      if (!parsed.ok) return parsed
      const { origin, isTls } = parsed.value
      if (!isTls) return ok({ origin, certificate: null })
      const seen = await inspectServer(origin)
      return seen.ok ? ok({ origin, certificate: seen.value }) : seen
    },

    enrol: async ({ origin, certificate, code, stationName, adopt }) => {
      const parsed = parseServerAddress(origin)
      if (!parsed.ok) return parsed
      if (parsed.value.isTls !== (certificate !== null)) return fail('IPC_INVALID')
      const seed = await secrets.openDeviceSeed()
      if (!seed.ok) return seed
      const fingerprint = certificate === null || certificate.isTrusted ? null : certificate.fingerprint
      const link = openServerLink(fingerprint)
      const deviceKey = publicKeyOf(seed.value)
      const body = { type: 'enrol', protocol: protocolVersion, code, deviceKey, stationName, appVersion, adopt }
      const url = new URL(syncRoutes.enrol.path, parsed.value.origin)
      const posted = await link.post({ url, body: JSON.stringify(body), token: null })
      link.close()
      const answer = readEnrolled(posted)
      if (!answer.ok) return answer
      const { token, stationId, fairId, fairName, role, serverName } = answer.value
      const enrolment: Enrolment = {
        fairId,
        fairName,
        origin: parsed.value.origin,
        fingerprint,
        serverName,
        stationId,
        stationName,
        role: z.enum(stationRoles.ids).catch('viewer').parse(role),
        enrolledAt: new Date().toISOString(),
      }
      const kept = await keep({ token, enrolment })
      return kept.ok ? ok({ enrolment }) : kept
    },

    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const enrolments: Enrolment[] = []
      for (const name of names) {
        const fairId = fileOf.exec(name)?.[1]
        const found = fairId === undefined ? undefined : await find(fairId)
        if (found?.ok === true) enrolments.push(found.value.kept.enrolment)
      }
      return ok({ enrolments })
    },

    send: async ({ fairId, type, body }) => {
      const found = await find(fairId)
      if (!found.ok) return found
      const { kept, link } = found.value
      const url = new URL(syncRoutes[type].path, kept.enrolment.origin)
      const posted = await link.post({ url, body, token: kept.token })
      // In the wire format's own words, so that the rules of sync need not know of certificates.
      if (posted.kind === 'stranger') return ok(refusal('SYNC_CERTIFICATE'))
      return ok(posted)
    },

    sign: async (fairId, text) => {
      if (text.split('\n')[1] !== fairId) return fail('IPC_INVALID')
      const seed = await secrets.openDeviceSeed()
      return seed.ok ? ok({ signature: signText(seed.value, text) }) : seed
    },
  }
}

function parseKept(text: string): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const refusal = (code: string): IpcResponse<'sync:send'> => ({
  kind: 'answer',
  status: 495,
  body: JSON.stringify({ type: 'error', error: { code } }),
  retryAfterMs: null,
})

function readEnrolled(posted: Posted) {
  if (posted.kind === 'stranger') return fail('SYNC_CERTIFICATE')
  if (posted.kind === 'none') return fail('SYNC_OFFLINE')
  const answer = responseSchema.safeParse(parseJson(posted.body))
  if (!answer.success) return fail('SYNC_ANSWER_STRANGE')
  if (answer.data.type === 'enrolled') return ok(answer.data)
  if (answer.data.type !== 'error') return fail('SYNC_ANSWER_STRANGE')
  const { code } = answer.data.error
  return fail(isErrorCode(code) ? code : 'SYNC_ANSWER_STRANGE')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
