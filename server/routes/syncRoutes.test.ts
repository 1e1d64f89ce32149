import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ResponseOf, syncRoutes } from '#shared/sync/protocol.ts'
import { addTestFair, codeOf, enrolTestStation } from '#tests/server/enrolTestStation.ts'
import { openTestServer, type TestServer } from '#tests/server/openTestServer.ts'
import { databaseKinds, startTestDatabases, type TestDatabases } from '#tests/server/testDatabases.ts'
import { freshId, testAuthor } from '#tests/server/testOps.ts'

const held: { databases?: TestDatabases } = {}
beforeAll(async () => {
  held.databases = await startTestDatabases()
}, 60_000)
afterAll(async () => held.databases?.stop())

const from = { type: 'pull', cursor: null, limit: 2000 }

describe.each(databaseKinds)('sync over %s', (kind) => {
  const opened: { server?: TestServer } = {}
  const serverOf = (): TestServer => {
    if (opened.server === undefined) throw new Error('not started')
    return opened.server
  }
  beforeAll(async () => {
    const database = await held.databases?.location(kind)
    opened.server = await openTestServer(database === undefined ? {} : { database })
  }, 60_000)
  afterAll(async () => opened.server?.close())

  test('what one station pushes, another pulls whole; a second push is a duplicate', async () => {
    const fairId = await addTestFair(serverOf())
    const gate = await enrolTestStation(serverOf(), fairId, 'gate')
    const desk = await enrolTestStation(serverOf(), fairId, 'registrationDesk')
    const ops = gate.author.write(3)
    const push = gate.author.push(ops)
    const pushed = (await gate.send(syncRoutes.push.path, push)).json<ResponseOf<'pushed'>>()
    expect(pushed.verdicts.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
    const again = (await gate.send(syncRoutes.push.path, push)).json<ResponseOf<'pushed'>>()
    expect(again.verdicts.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'duplicate'])
    const page = (await desk.send(syncRoutes.pull.path, from)).json<ResponseOf<'page'>>()
    expect(page.entries.map(({ op }) => op)).toEqual(ops)
    expect(syncRoutes.pull.responses[0].parse(page)).toEqual(page)
    const asked = await desk.send(syncRoutes.verdictsOf.path, { type: 'verdictsOf', opIds: [ops[0]?.opId] })
    expect(asked.json<ResponseOf<'verdicts'>>().verdicts).toHaveLength(1)
  })

  test('a gzipped push is taken; one that unpacks to more than the limit is not', async () => {
    const fairId = await addTestFair(serverOf())
    const gate = await enrolTestStation(serverOf(), fairId, 'gate')
    const post = async (payload: Buffer) =>
      serverOf().app.inject({
        method: 'POST',
        url: syncRoutes.push.path,
        headers: {
          authorization: `Bearer ${gate.token}`,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        },
        payload,
      })
    const fine = await post(gzipSync(JSON.stringify(gate.author.push(gate.author.write(2)))))
    expect(fine.json<ResponseOf<'pushed'>>().verdicts).toHaveLength(2)
    const bomb = await post(gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20)))
    expect([bomb.statusCode, codeOf(bomb)]).toEqual([413, 'SYNC_TOO_LARGE'])
    expect((await post(Buffer.from('not gzip'))).statusCode).toBe(400)
  })

  test('a waiting station is woken by the push of another, and at once when it is behind', async () => {
    const fairId = await addTestFair(serverOf())
    const gate = await enrolTestStation(serverOf(), fairId, 'gate')
    const viewer = await enrolTestStation(serverOf(), fairId, 'viewer')
    const waiting = viewer.send(syncRoutes.wait.path, { type: 'wait', seq: 0, timeoutMs: 20_000 })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const began = Date.now()
    await gate.send(syncRoutes.push.path, gate.author.push(gate.author.write(1)))
    expect((await waiting).json<ResponseOf<'woken'>>().head.seq).toBe(1)
    expect(Date.now() - began).toBeLessThan(1000)
    const behind = await viewer.send(syncRoutes.wait.path, { type: 'wait', seq: 0, timeoutMs: 20_000 })
    expect(behind.json<ResponseOf<'woken'>>().head.seq).toBe(1)
    const patient = await viewer.send(syncRoutes.wait.path, { type: 'wait', seq: 1, timeoutMs: 50 })
    expect(patient.json<ResponseOf<'woken'>>().head.seq).toBe(1)
  })

  test('what a station says of itself is shown to the office: version, backlog, clock, holes', async () => {
    const server = serverOf()
    const fairId = await addTestFair(server)
    const gate = await enrolTestStation(server, fairId, 'gate')
    const [, second, third] = gate.author.write(3)
    if (second === undefined || third === undefined) throw new Error('no ops')
    await gate.send(syncRoutes.push.path, gate.author.push([second, third]))
    const hello = {
      type: 'hello',
      protocol: 1,
      schemaVersion: 1,
      appVersion: '0.9.1',
      sentAt: server.clock.nowMs + 3_600_000,
      bootId: freshId(),
      uptimeMs: 1,
      cursor: null,
      backlog: 4,
      replicas: [{ replicaId: gate.author.replicaId, highestN: 5 }],
    }
    const status = (await gate.send(syncRoutes.hello.path, hello)).json<ResponseOf<'status'>>()
    expect(status).toMatchObject({ clockBehindMs: -3_600_000, known: [{ ranges: [[2, 3]] }], role: 'gate' })
    const cookie = await server.signIn('auditor')
    const [shown] = (await server.ask(cookie, 'GET', `/v1/office/fairs/${fairId}/stations`)).json<object[]>()
    expect(shown).toMatchObject({
      appVersion: '0.9.1',
      backlog: 4,
      clockAheadMs: 3_600_000,
      lastContactAt: server.clock.nowMs,
      missing: 3,
    })
  })

  test('P7: a relayed batch counts as its author’s, with the author’s role', async () => {
    const server = serverOf()
    const fairId = await addTestFair(server)
    const organiser = await enrolTestStation(server, fairId, 'organiser')
    const viewer = await enrolTestStation(server, fairId, 'viewer')
    const nobody = testAuthor(fairId)
    const stranger = await viewer.send(syncRoutes.push.path, nobody.push(nobody.write(1)))
    expect(stranger.json<ResponseOf<'pushed'>>().verdicts).toMatchObject([{ code: 'SYNC_AUTHOR_UNKNOWN' }])
    await organiser.send(syncRoutes.push.path, organiser.author.push(organiser.author.write(1)))
    const relayed = await viewer.send(
      syncRoutes.push.path,
      organiser.author.push(organiser.author.write(1, { kind: 'fair' })),
    )
    expect(relayed.json<ResponseOf<'pushed'>>().verdicts).toMatchObject([{ status: 'accepted' }])
    const own = await viewer.send(syncRoutes.push.path, viewer.author.push(viewer.author.write(1)))
    expect(own.json<ResponseOf<'pushed'>>().verdicts).toMatchObject([{ status: 'rejected', code: 'SYNC_ROLE' }])
    const forged = organiser.author.push(organiser.author.write(1))
    const wrong = { ...forged, batch: { ...forged.batch, signature: 'ab'.repeat(64) } }
    const refused = await viewer.send(syncRoutes.push.path, wrong)
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'SYNC_SIGNATURE'])
  })

  test('a station that brings its own fair makes it the server’s; a second one is told that it is there', async () => {
    const server = serverOf()
    const cookie = await server.signIn('officer')
    const adopt = { fairId: freshId(), name: '校园双选会' }
    const enrol = async () => {
      const issued = await server.ask(cookie, 'POST', '/v1/office/codes', { stationName: '主办方' })
      return server.app.inject({
        method: 'POST',
        url: '/v1/enrol',
        payload: {
          type: 'enrol',
          protocol: 1,
          code: issued.json<{ code: string }>().code,
          deviceKey: 'cd'.repeat(32),
          stationName: '主办方',
          appVersion: '0.1.0',
          adopt,
        },
      })
    }
    expect((await enrol()).json()).toMatchObject({ type: 'enrolled', fairId: adopt.fairId, role: 'organiser' })
    expect(codeOf(await enrol())).toBe('FAIR_EXISTS')
  })
})
