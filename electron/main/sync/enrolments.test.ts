import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ServerCertificate } from '#shared/ipc/syncChannels.ts'
import { selfSigned } from '#tests/server/selfSigned.ts'
import type { Keystore } from '../secrets/keystore.ts'
import { openSecretStore } from '../secrets/secretStore.ts'
import { type Enrolments, openEnrolments } from './enrolments.ts'

const fairId = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8d'
const token = 'a'.repeat(86)
const keyring: Keystore = {
  isAvailable: async () => true,
  wrap: async (text) => Buffer.from([...text].toReversed().join('')),
  unwrap: async (wrapped) => ({ text: [...Buffer.from(wrapped).toString()].toReversed().join(''), isStale: false }),
}

interface Heard {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: string
}

let folder = ''
let server: Server
let heard: Heard[] = []

beforeEach(async () => {
  heard = []
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-enrol-'))
  server = await listen(0)
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

/** Speaks TLS with a certificate of its own, and enrols everybody. */
async function listen(port: number): Promise<Server> {
  const { cert, key } = selfSigned(await mkdtemp(join(folder, 'tls-')))
  const made = createServer({ cert, key }, (request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part)
    const bytes = Buffer.concat(parts)
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
    heard.push({ path: request.url ?? '', authorization: request.headers.authorization, body: body.toString() })
    const enrolled = {
      type: 'enrolled',
      token,
      stationId: fairId,
      fairId,
      fairName: '春',
      role: 'gate',
      serverName: 's',
    }
    response.writeHead(200, { 'content-type': 'application/json', 'retry-after': '3' })
    response.end(JSON.stringify(request.url === '/v1/enrol' ? enrolled : { type: 'woken' }))
  }
  return new Promise((resolve) => made.listen(port, '127.0.0.1', () => resolve(made)))
}

const portOf = (): number => (server.address() as AddressInfo).port
const open = (): Enrolments => {
  const secrets = openSecretStore({ folder, keystore: keyring, isPlainAccepted: false })
  return openEnrolments({ folder, keystore: keyring, secrets, appVersion: '1' })
}

async function enrolAt(enrolments: Enrolments) {
  const seen = await enrolments.inspect(`127.0.0.1:${portOf()}`)
  if (!seen.ok) throw new Error(seen.error.code)
  return enrolments.enrol({ ...seen.value, code: 'ABCD-EFGH', stationName: '东门', adopt: null })
}

test('shows the certificate before anything is sent, and keeps it and the token, wrapped', async () => {
  const enrolments = open()
  const seen = await enrolments.inspect(`127.0.0.1:${portOf()}`)
  expect(seen).toMatchObject({ ok: true, value: { certificate: { subject: '127.0.0.1', isTrusted: false } } })
  expect(heard).toEqual([])
  const enrolled = await enrolAt(enrolments)
  expect(enrolled).toMatchObject({ ok: true, value: { enrolment: { fairId, role: 'gate', stationName: '东门' } } })
  expect(JSON.stringify(enrolled)).not.toContain(token)
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.json')))
    expect(await readFile(join(folder, name), 'utf8')).not.toContain(token)
  expect(await open().list()).toEqual({ ok: true, value: { enrolments: [enrolled.ok && enrolled.value.enrolment] } })
})

test('sends a message with the token, packed when it is long, also after a restart of the app', async () => {
  await enrolAt(open())
  const body = JSON.stringify({ type: 'wait', filler: '长'.repeat(2000) })
  const sent = await open().send({ fairId, type: 'wait', body })
  expect(sent).toEqual({
    ok: true,
    value: { kind: 'answer', status: 200, body: '{"type":"woken"}', retryAfterMs: 3000 },
  })
  expect(heard.at(-1)).toEqual({ path: '/v1/sync/wait', authorization: `Bearer ${token}`, body })
})

test('speaks to no server that shows another certificate than the one remembered', async () => {
  const enrolments = open()
  await enrolAt(enrolments)
  await enrolments.send({ fairId, type: 'wait', body: '{}' })
  const port = portOf()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  server = await listen(port)
  heard = []
  const sent = await enrolments.send({ fairId, type: 'wait', body: '{}' })
  expect(sent).toMatchObject({ ok: true, value: { status: 495, body: expect.stringContaining('SYNC_CERTIFICATE') } })
  const old: ServerCertificate = { fingerprint: '0'.repeat(64), subject: '', issuer: '', validTo: '', isTrusted: false }
  const enrolled = await enrolments.enrol({
    origin: `https://127.0.0.1:${port}`,
    certificate: old,
    code: 'ABCD',
    stationName: 'x',
    adopt: null,
  })
  expect(enrolled).toEqual({ ok: false, error: { code: 'SYNC_CERTIFICATE' } })
  const trusted = await enrolments.enrol({
    origin: `https://127.0.0.1:${port}`,
    certificate: { ...old, isTrusted: true },
    code: 'ABCD',
    stationName: 'x',
    adopt: null,
  })
  expect(trusted).toEqual({ ok: false, error: { code: 'SYNC_CERTIFICATE' } })
  expect(heard).toEqual([])
})

test('says that nobody answers, and that nobody is enrolled', async () => {
  const enrolments = open()
  expect(await enrolments.send({ fairId, type: 'wait', body: '{}' })).toMatchObject({
    error: { code: 'SYNC_NOT_ENROLLED' },
  })
  await enrolAt(enrolments)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await enrolments.send({ fairId, type: 'wait', body: '{}' })).toEqual({ ok: true, value: { kind: 'none' } })
  expect(await enrolments.inspect('127.0.0.1:1')).toMatchObject({ error: { code: 'SYNC_OFFLINE' } })
})

test('signs batches of the fair and nothing else', async () => {
  const enrolments = open()
  const text = `fairdesk batch 1\n${fairId}\nrest`
  const [one, other] = [await enrolments.sign(fairId, text), await open().sign(fairId, text)]
  expect(one).toEqual(other)
  expect(one).toMatchObject({ ok: true })
  expect(await enrolments.sign(fairId, 'fairdesk batch 1\nother\nrest')).toMatchObject({ ok: false })
})
