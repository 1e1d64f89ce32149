import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { request as httpsRequest } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cursor, type ResponseOf, syncRoutes } from '#shared/sync/protocol.ts'
import { selfSigned } from './selfSigned.ts'
import { killServers, runServerCommand, type ServerProcess, startServer } from './startServer.ts'
import { databaseKinds, startTestDatabases, type TestDatabases } from './testDatabases.ts'
import { type TestAuthor, testAuthor } from './testOps.ts'

const root = mkdtempSync(join(tmpdir(), 'fairdesk-process-'))
const held: { databases?: TestDatabases } = {}
beforeAll(async () => {
  held.databases = await startTestDatabases()
}, 60_000)
afterAll(async () => {
  killServers()
  await held.databases?.stop()
  rmSync(root, { recursive: true, force: true })
})
const password = 'correct horse battery'

interface Enrolled {
  readonly token: string
  readonly author: TestAuthor
}

async function enrol(url: string): Promise<Enrolled> {
  const post = async (path: string, body: unknown, cookie = '') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const signedIn = await post('/v1/office/sign-in', { name: 'office', password })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const fair = { name: 'A', kind: 'industry', region: '', series: null, startsOn: '2026-09-12', endsOn: '2026-09-12' }
  const { fairId } = JSON.parse(await (await post('/v1/office/fairs', fair, cookie)).text())
  const codeInput = { role: 'gate', stationName: 'gate' }
  const { code } = JSON.parse(await (await post(`/v1/office/fairs/${fairId}/codes`, codeInput, cookie)).text())
  const author = testAuthor(fairId)
  const { token, stationId } = JSON.parse(
    await (
      await post('/v1/enrol', {
        type: 'enrol',
        protocol: 1,
        code,
        deviceKey: author.deviceKey,
        stationName: 'gate',
        appVersion: '1',
        adopt: null,
      })
    ).text(),
  )
  author.identify(stationId)
  return { token, author }
}

const ask = async (url: string, token: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })

/** Read to its end, so that the connection is free again. */
async function statusOf(answer: Promise<Response>): Promise<number> {
  const { status } = await answer.then(async (response) => {
    await response.text()
    return response
  })
  return status
}

/** The op ids of the whole log, page by page. */
async function readLog(url: string, token: string): Promise<string[]> {
  const opIds: string[] = []
  let cursor: Cursor | null = null
  for (;;) {
    const answer = await ask(url, token, syncRoutes.pull.path, { type: 'pull', cursor, limit: 2000 })
    const page: ResponseOf<'page'> = syncRoutes.pull.responses[0].parse(await answer.json())
    opIds.push(...page.entries.map(({ op }) => op.opId))
    if (page.to.seq === page.head.seq) return opIds
    cursor = page.to
  }
}

describe.each(databaseKinds)('the process on %s', (kind) => {
  const environment = async () => {
    const location = (await held.databases?.location(kind)) ?? ''
    const folder = mkdtempSync(join(root, `${kind}-`))
    return { DATA_FOLDER: join(folder, 'data'), ...(kind === 'postgres' && { DATABASE_URL: location }) }
  }

  test('the first account, serving, kill -9 at any moment: what was answered is there, once', async () => {
    const env = await environment()
    expect(await runServerCommand(['account', '--name', 'office'], env, 'short')).toMatchObject({ code: 1 })
    expect(await runServerCommand(['account', '--name', 'office'], env, `${password}\n`)).toMatchObject({ code: 0 })
    expect((await runServerCommand(['account', '--name', 'office'], env, password)).stderr).toContain('name')
    expect(statSync(env.DATA_FOLDER).mode & 0o777).toBe(0o700)

    let server: ServerProcess = await startServer(env)
    const { token, author } = await enrol(server.url)
    const answered = new Set<string>()
    const sent = new Set<string>()
    for (let round = 0; round < 3; round += 1) {
      const { url } = server
      const pushing = (async () => {
        for (;;) {
          const ops = author.write(50)
          for (const { opId } of ops) sent.add(opId)
          const answer = await ask(url, token, syncRoutes.push.path, author.push(ops))
          const { verdicts } = syncRoutes.push.responses[0].parse(await answer.json())
          for (const { opId, status } of verdicts) if (status === 'accepted') answered.add(opId)
        }
      })()
      const stopped = pushing.catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 150 + round * 170))
      await server.end('SIGKILL')
      await stopped
      server = await startServer(env)
    }
    const log = await readLog(server.url, token)
    expect(answered.size).toBeGreaterThan(0)
    expect([...answered].filter((opId) => !log.includes(opId))).toEqual([])
    expect(new Set(log).size).toBe(log.length)
    expect(log.filter((opId) => !sent.has(opId))).toEqual([])
    expect(await server.end('SIGTERM')).toBe(0)
  }, 90_000)

  test('asked to end, it answers who waits and what is under way, then ends with 0', async () => {
    const env = await environment()
    await runServerCommand(['account', '--name', 'office'], env, password)
    const server = await startServer(env)
    const { token, author } = await enrol(server.url)
    const waiting = statusOf(ask(server.url, token, syncRoutes.wait.path, { type: 'wait', seq: 0, timeoutMs: 60_000 }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const pushing = statusOf(ask(server.url, token, syncRoutes.push.path, author.push(author.write(500))))
    await new Promise((resolve) => setTimeout(resolve, 20))
    const began = Date.now()
    expect(await server.end('SIGTERM')).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(await waiting).toBe(200)
    expect(await pushing).toBe(200)
  }, 60_000)

  test('backup while it serves, restore into a new folder', async () => {
    const env = await environment()
    await runServerCommand(['account', '--name', 'office'], env, password)
    const server = await startServer(env)
    const { token, author } = await enrol(server.url)
    await ask(server.url, token, syncRoutes.push.path, author.push(author.write(20)))
    const file = join(root, `${kind}.backup`)
    expect(await runServerCommand(['backup', file], env)).toMatchObject({ code: 0 })
    await server.end('SIGTERM')
    const other = await environment()
    expect(await runServerCommand(['restore', file], other)).toMatchObject({ code: 0 })
    expect((await runServerCommand(['restore', file], other)).stderr).toContain('not empty')
    const restored = await startServer(other)
    const answer = await ask(restored.url, token, syncRoutes.pull.path, { type: 'pull', cursor: null, limit: 100 })
    expect(syncRoutes.pull.responses[0].parse(await answer.json()).count).toBe(20)
    await restored.end('SIGTERM')
  }, 60_000)
})

test('a second process on the same data folder says so and ends', async () => {
  const env = { DATA_FOLDER: join(root, 'twice') }
  const server = await startServer(env)
  const second = await runServerCommand([], { ...env, PORT: '0' })
  expect(second).toMatchObject({ code: 1, stderr: expect.stringContaining('Another server process') })
  await server.end('SIGTERM')
})

test('a wrong setting stops the start before anything is opened', async () => {
  const outcome = await runServerCommand([], { DATA_FOLDER: join(root, 'never'), PORT: 'x' })
  expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT') })
  expect(() => statSync(join(root, 'never'))).toThrow()
  expect((await runServerCommand(['dance'], {})).stderr).toContain('Which command')
})

test('TLS with a certificate of its own: the cookie is bound to the host, plain HTTP is not answered', async () => {
  const { certFile, keyFile, cert } = selfSigned(root)
  const env = { DATA_FOLDER: join(root, 'tls'), TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile }
  await runServerCommand(['account', '--name', 'office'], env, password)
  const server = await startServer(env)
  expect(server.url).toMatch(/^https:/)
  const cookies = await new Promise<string[]>((resolve, reject) => {
    const request = httpsRequest(`${server.url}/v1/office/sign-in`, {
      ca: cert,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    request.on('response', (response) => resolve(response.headers['set-cookie'] ?? []))
    request.on('error', reject)
    request.end(JSON.stringify({ name: 'office', password }))
  })
  expect(cookies.join()).toMatch(/^__Host-fairdesk=.*HttpOnly.*Secure.*SameSite=Strict/)
  await expect(fetch(server.url.replace('https:', 'http:'))).rejects.toThrow()
  await expect(fetch(`${server.url}/health`)).rejects.toThrow()
  await server.end('SIGTERM')
})
