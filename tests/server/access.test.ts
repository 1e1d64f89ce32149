import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeActions, officeMay } from '#shared/access/officePermissions.ts'
import { mayWrite, viewOf, writingAction } from '#shared/access/recordAccess.ts'
import { recordKinds } from '#shared/records/registry.ts'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { type ResponseOf, syncRoutes } from '#shared/sync/protocol.ts'
import { aPicture } from './aPicture.ts'
import { addTestFair, codeOf, enrolTestStation, type TestStation } from './enrolTestStation.ts'
import { officeRequests } from './officeRequests.ts'
import { cheapPasswords, openTestServer, type TestServer } from './openTestServer.ts'
import { freshId } from './testOps.ts'

const held: { server?: TestServer } = {}
const serverOf = (): TestServer => {
  if (held.server === undefined) throw new Error('not started')
  return held.server
}
beforeAll(async () => {
  held.server = await openTestServer({ passwordCost: cheapPasswords })
})
afterAll(async () => held.server?.close())

const docs = readFileSync(new URL('../../docs/server.md', import.meta.url), 'utf8')
/** The rows of a table of the document whose first column is one of these words. */
const rowsOf = (words: readonly string[]): string[][] =>
  docs
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first = '']) => words.some((word) => first === `\`${word}\``))

describe('the office: who may do what', () => {
  test('docs/server.md shows every cell as it is', () => {
    const asChecked = officeActions.map((action) => [
      `\`${action}\``,
      ...officeRoles.ids.map((role) => (officeMay(role, action) ? 'yes' : 'no')),
    ])
    expect(rowsOf(officeActions)).toEqual(asChecked)
  })

  const cells = officeRequests.flatMap((request) => officeRoles.ids.map((role) => ({ ...request, role })))
  test.each(cells)('$role, $method $path ($action)', async ({ role, action, method, path, query = '', body }) => {
    const server = serverOf()
    const cookie = await server.cookieOf(role)
    const url = `${path.replace(':fairId', freshId()).replace(':id', freshId())}?${query}`
    const answer = await server.ask(cookie, method, url, body)
    if (officeMay(role, action)) expect([401, 403]).not.toContain(answer.statusCode)
    else expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'ACCESS_OFFICE'])
    expect(answer.statusCode).toBeLessThan(500)
  })

  test.each(officeRequests)('nobody: $method $path', async ({ method, path, body }) => {
    const url = path.replace(':fairId', freshId()).replace(':id', freshId())
    for (const cookie of ['', 'fairdesk=', `fairdesk=${'A'.repeat(43)}`, `fairdesk=${'A'.repeat(5000)}`]) {
      const answer = await serverOf().ask(cookie, method, url, body)
      expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'AUTH_REQUIRED'])
    }
  })

  test('the list above has every route of the document that the office may call', async () => {
    const document = (await serverOf().app.inject('/docs/json')).json<{ paths: Record<string, object> }>()
    const known = officeRequests.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, '{}')}`)
    const documented = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/v1/office/') && !/sign-(in|out)$|\/me$/.test(path))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`),
      )
    expect(documented.toSorted()).toEqual(known.toSorted())
  })

  test('a refusal is in the audit log, and what was done; without names', async () => {
    const server = serverOf()
    await server.ask(await server.cookieOf('auditor'), 'POST', '/v1/office/fairs', officeRequests[4]?.body)
    const answer = await server.ask(await server.cookieOf('administrator'), 'GET', '/v1/office/audit')
    const entries = answer.json<{ action: string; outcome: string }[]>()
    expect(entries).toContainEqual(expect.objectContaining({ action: 'fair.create', outcome: 'ACCESS_OFFICE' }))
    expect(entries).toContainEqual(expect.objectContaining({ action: 'account.signIn', outcome: 'done' }))
    expect(answer.body).not.toMatch(/administrator|春季/)
  })
})

describe('stations: who may write and see what', () => {
  test('docs/server.md shows every cell as it is', () => {
    const said = { all: 'all', open: 'open', nothing: 'no' } as const
    const asChecked = recordKinds.map((kind) => [
      `\`${kind}\``,
      `\`${writingAction[kind]}\``,
      ...stationRoles.ids.map((role) => `${mayWrite(role, kind) ? 'write, ' : ''}${said[viewOf(role)(kind)]}`),
    ])
    expect(rowsOf(recordKinds)).toEqual(asChecked)
  })

  test.each(stationRoles.ids)('%s writes and reads what the table says, over the wire', async (role) => {
    const server = serverOf()
    const fairId = await addTestFair(server)
    const organiser = await enrolTestStation(server, fairId, 'organiser')
    const station = await enrolTestStation(server, fairId, role)
    const kinds = [...recordKinds, 'ofANewerVersion', 'erasure']
    for (const kind of kinds) {
      const push = station.author.push(station.author.write(1, { kind }))
      const answer = (await station.send(syncRoutes.push.path, push)).json<ResponseOf<'pushed'>>()
      const [verdict] = answer.verdicts
      if (mayWrite(role, kind)) expect(verdict, kind).toMatchObject({ status: 'accepted' })
      else expect(verdict, kind).toMatchObject({ status: 'rejected', code: 'SYNC_ROLE' })
      await organiser.send(syncRoutes.push.path, organiser.author.push(organiser.author.write(1, { kind })))
    }
    const page = (await station.send(syncRoutes.pull.path, pull)).json<ResponseOf<'page'>>()
    for (const { op } of page.entries)
      expect(op.open.values === null, op.kind).toBe(viewOf(role)(op.kind) === 'nothing')
    const snapshot = await station.send(syncRoutes.snapshot.path, {
      type: 'snapshot',
      start: null,
      after: null,
      limit: 2000,
    })
    const seen = new Set(snapshot.json<ResponseOf<'snapshotPage'>>().rows.map(({ kind }) => kind))
    for (const kind of recordKinds) expect(seen.has(kind), kind).toBe(viewOf(role)(kind) !== 'nothing')
  })
})

const pull = { type: 'pull', cursor: null, limit: 2000 }
const id = freshId()
const stationRequests: Readonly<Record<string, unknown>> = {
  [syncRoutes.hello.path]: {
    type: 'hello',
    protocol: 1,
    schemaVersion: 1,
    appVersion: '1',
    sentAt: 1,
    bootId: id,
    uptimeMs: 1,
    cursor: null,
    backlog: 0,
    replicas: [],
  },
  [syncRoutes.verdictsOf.path]: { type: 'verdictsOf', opIds: [id] },
  [syncRoutes.pull.path]: pull,
  [syncRoutes.compare.path]: { type: 'compare', seqs: [0] },
  [syncRoutes.snapshot.path]: { type: 'snapshot', start: null, after: null, limit: 10 },
  [syncRoutes.wait.path]: { type: 'wait', seq: 0, timeoutMs: 0 },
  [syncRoutes.attachments.path]: { type: 'attachments', after: null },
  [syncRoutes.keepAttachment.path]: { type: 'keepAttachment', attachment: aPicture('') },
  [syncRoutes.attachment.path]: { type: 'attachment', sha256: aPicture('').sha256 },
}
const stationPaths = [...Object.keys(stationRequests), syncRoutes.push.path]

describe('station tokens', () => {
  const send = async (path: string, authorization: string | undefined, body: unknown) =>
    serverOf().app.inject({
      method: 'POST',
      url: path,
      headers: authorization === undefined ? {} : { authorization },
      payload: JSON.stringify(body),
    })
  const bodyFor = (station: TestStation, path: string) =>
    stationRequests[path] ?? station.author.push(station.author.write(1))

  test('every station route is tried here', async () => {
    const document = (await serverOf().app.inject('/docs/json')).json<{ paths: Record<string, object> }>()
    const documented = Object.keys(document.paths).filter((path) => path.startsWith('/v1/sync/'))
    expect(documented.toSorted()).toEqual(stationPaths.toSorted())
  })

  test.each(stationPaths)(
    '%s: without, malformed, of another server, with a wrong secret, as a cookie',
    async (path) => {
      const server = serverOf()
      const station = await enrolTestStation(server, await addTestFair(server), 'organiser')
      const bytes = Buffer.from(station.token, 'base64url')
      bytes[63] = (bytes[63] ?? 0) ^ 1
      const body = bodyFor(station, path)
      const wrong = [undefined, '', 'Bearer', 'Bearer x', `Basic ${station.token}`, `Bearer ${station.token}x`]
      wrong.push(`Bearer ${bytes.toString('base64url')}`, `Bearer ${'A'.repeat(86)}`, `bearer  ${station.token}`)
      for (const authorization of wrong) {
        const answer = await send(path, authorization, body)
        expect([answer.statusCode, codeOf(answer)], authorization).toEqual([401, 'SYNC_TOKEN'])
      }
      const cookie = await server.cookieOf('administrator')
      expect((await server.ask(cookie, 'POST', path, body)).statusCode).toBe(401)
      const office = await server.app.inject({
        url: '/v1/office/fairs',
        headers: { authorization: `Bearer ${station.token}` },
      })
      expect(office.statusCode).toBe(401)
    },
  )

  test.each(stationPaths)('%s: revoked, expired', async (path) => {
    const server = serverOf()
    const fairId = await addTestFair(server)
    const [revoked, expired] = [
      await enrolTestStation(server, fairId, 'organiser'),
      await enrolTestStation(server, fairId, 'organiser'),
    ]
    const fine = await revoked.send(path, bodyFor(revoked, path))
    expect(fine.statusCode).toBe(200)
    const cookie = await server.cookieOf('officer')
    await server.ask(cookie, 'POST', `/v1/office/fairs/${fairId}/stations/${revoked.stationId}/revoke`)
    expect(codeOf(await revoked.send(path, bodyFor(revoked, path)))).toBe('SYNC_REVOKED')
    const before = server.clock.nowMs
    server.clock.nowMs += 366 * 24 * 3_600_000
    expect(codeOf(await expired.send(path, bodyFor(expired, path)))).toBe('SYNC_TOKEN')
    server.clock.nowMs = before
  })

  test('a token reaches its own fair only, whatever the request says', async () => {
    const server = serverOf()
    const one = await enrolTestStation(server, await addTestFair(server), 'organiser')
    const other = await enrolTestStation(server, await addTestFair(server), 'organiser')
    const ops = one.author.write(2)
    await one.send(syncRoutes.push.path, one.author.push(ops))
    const carried = await other.send(syncRoutes.push.path, one.author.push(one.author.write(1)))
    expect(carried.json<ResponseOf<'pushed'>>().verdicts).toMatchObject([{ code: 'SYNC_AUTHOR_UNKNOWN' }])
    const foreign = testOpsInto(other, one)
    const refused = await other.send(syncRoutes.push.path, foreign)
    expect(refused.json<ResponseOf<'pushed'>>().verdicts).toMatchObject([{ code: 'SYNC_FAIR' }])
    expect((await other.send(syncRoutes.pull.path, pull)).json<ResponseOf<'page'>>().count).toBe(0)
    const asked = await other.send(syncRoutes.verdictsOf.path, { type: 'verdictsOf', opIds: ops.map((op) => op.opId) })
    expect(asked.json<ResponseOf<'verdicts'>>().unknown).toHaveLength(2)
    expect((await one.send(syncRoutes.pull.path, pull)).json<ResponseOf<'page'>>().count).toBe(2)
  })

  test('tokens, codes and passwords are only hashes in the database', async () => {
    const server = serverOf()
    const station = await enrolTestStation(server, await addTestFair(server), 'gate')
    const cookie = await server.cookieOf('administrator')
    const bytes = [server.location, `${server.location}-wal`]
      .map((path) => readFileSync(path).toString('latin1'))
      .join()
    const secret = Buffer.from(station.token, 'base64url').subarray(32)
    expect(bytes).toContain(station.stationId)
    for (const text of [station.token, secret.toString('hex'), secret.toString('latin1'), cookie.split('=')[1] ?? '!'])
      expect(bytes.includes(text)).toBe(false)
    expect(bytes.includes('correct horse')).toBe(false)
    expect(bytes).toContain('$argon2id$')
  })
})

/** Ops that name another fair, signed for the sender's own. */
function testOpsInto(sender: TestStation, other: TestStation) {
  return sender.author.push(other.author.write(1).map((op) => ({ ...op, replicaId: sender.author.replicaId, n: 1 })))
}
