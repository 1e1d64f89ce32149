import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#server/database/openDatabase.ts'
import { mayWrite } from '#shared/access/recordAccess.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { type ResponseOf, syncRoutes, type WireAttachment, wireLimits } from '#shared/sync/protocol.ts'
import type { Sent } from '#shared/sync/station/ports.ts'
import { type AttachmentShelf, shareAttachments } from '#shared/sync/station/shareAttachments.ts'
import { aPicture } from './aPicture.ts'
import { addTestFair, codeOf, enrolTestStation, type TestStation } from './enrolTestStation.ts'
import { openTestServer, type TestServer } from './openTestServer.ts'
import { databaseKinds, startTestDatabases, type TestDatabases } from './testDatabases.ts'

let databases: TestDatabases
beforeAll(async () => {
  databases = await startTestDatabases()
})
afterAll(() => databases.stop())

/** What a station has, and its half of the exchange with the real server. */
function shelfOf(...pictures: readonly WireAttachment[]) {
  const kept = new Map(pictures.map((picture) => [picture.sha256, picture]))
  const shelf: AttachmentShelf = {
    hashes: async () => [...kept.keys()],
    read: async (sha256) => kept.get(sha256),
    keep: async (picture) => {
      kept.set(picture.sha256, picture)
      return true
    },
    drop: async (sha256) => {
      kept.delete(sha256)
    },
  }
  return { kept, shelf }
}

const portsOf = (station: TestStation) => ({
  send: async (request: { readonly type: keyof typeof syncRoutes }): Promise<Sent> => {
    const answer = await station.send(syncRoutes[request.type].path, request)
    return { kind: 'answer', status: answer.statusCode, body: answer.json(), retryAfterMs: null }
  },
  sleep: () => new Promise<void>(() => undefined),
})

const hashesOf = (pictures: readonly WireAttachment[]) => pictures.map(({ sha256 }) => sha256).toSorted()

describe.each(databaseKinds)('%s', (kind) => {
  let server: TestServer
  beforeAll(async () => {
    server = await openTestServer({ database: await databases.location(kind) })
  })
  afterAll(() => server.close())

  const enrol = async (fairId: string, role: Parameters<typeof enrolTestStation>[2] = 'organiser') =>
    enrolTestStation(server, fairId, role)
  const countAt = async (station: TestStation) => {
    const hello = { type: 'hello', protocol: 1, schemaVersion: 1, appVersion: '1', sentAt: server.clock.nowMs }
    const rest = { bootId: station.stationId, uptimeMs: 1, cursor: null, backlog: 0, replicas: [] }
    const answer = await station.send(syncRoutes.hello.path, { ...hello, ...rest })
    return answer.json<ResponseOf<'status'>>().attachments
  }

  test('A2 two stations end with the pictures of both, and another fair with none of them', async () => {
    const fairId = await addTestFair(server)
    const [one, two, other] = [await enrol(fairId), await enrol(fairId), await enrol(await addTestFair(server))]
    const pictures = [aPicture('a'), aPicture('b'), aPicture('c')]
    const [first, second, third] = [shelfOf(...pictures.slice(0, 2)), shelfOf(...pictures.slice(1)), shelfOf()]
    expect(await shareAttachments(portsOf(one), first.shelf)).toBeNull()
    expect(await shareAttachments(portsOf(two), second.shelf)).toBeNull()
    expect(await shareAttachments(portsOf(one), first.shelf)).toBeNull()
    expect(await shareAttachments(portsOf(other), third.shelf)).toBeNull()
    for (const { kept } of [first, second]) expect(hashesOf([...kept.values()])).toEqual(hashesOf(pictures))
    expect([...first.kept.values()]).toEqual(expect.arrayContaining(pictures))
    expect([await countAt(one), await countAt(other), third.kept.size]).toEqual([3, 0, 0])
  })

  test('A2 more than one page of them', async () => {
    const station = await enrol(await addTestFair(server))
    const pictures = Array.from({ length: wireLimits.attachmentsPerPage + 2 }, (_, index) => aPicture(`${index}`))
    expect(await shareAttachments(portsOf(station), shelfOf(...pictures).shelf)).toBeNull()
    const { kept, shelf } = shelfOf()
    expect(await shareAttachments(portsOf(station), shelf)).toBeNull()
    expect(hashesOf([...kept.values()])).toEqual(hashesOf(pictures))
  })

  test('A1 what has another hash, is too large or no picture is not kept', async () => {
    const station = await enrol(await addTestFair(server))
    const send = (attachment: unknown) =>
      station.send(syncRoutes.keepAttachment.path, { type: 'keepAttachment', attachment })
    const tooLarge = Buffer.alloc(wireLimits.bytesPerAttachment + 3).toString('base64')
    for (const wrong of [
      { ...aPicture('a'), sha256: aPicture('b').sha256 },
      { ...aPicture('a'), base64: 'no base64!' },
      { ...aPicture('a'), mediaType: 'text/html' },
      { ...aPicture('a'), base64: tooLarge },
    ])
      expect(codeOf(await send(wrong))).toBe('SYNC_MALFORMED')
    expect(await countAt(station)).toBe(0)
  })

  test.each(stationRoles.ids)('A3 %s sends as the roles say, and may always ask', async (role) => {
    const fairId = await addTestFair(server)
    const [organiser, station] = [await enrol(fairId), await enrol(fairId, role)]
    await shareAttachments(portsOf(organiser), shelfOf(aPicture('there')).shelf)
    const own = shelfOf(aPicture('mine'))
    expect(await shareAttachments(portsOf(station), own.shelf)).toBeNull()
    expect(hashesOf([...own.kept.values()])).toEqual(hashesOf([aPicture('there'), aPicture('mine')]))
    const maySend = mayWrite(role, 'attendee') || mayWrite(role, 'badgeDesign')
    expect(await countAt(organiser)).toBe(maySend ? 2 : 1)
  })

  test('A4 erasing a fair deletes its pictures', async () => {
    const location = await databases.location(kind)
    const own = await openTestServer({ database: location })
    const fairId = await addTestFair(own)
    const station = await enrolTestStation(own, fairId, 'organiser')
    await shareAttachments(portsOf(station), shelfOf(aPicture('face'), aPicture('logo')).shelf)
    expect(await countIn(location, own)).toBe(2)
    const again = await openTestServer({ database: location, isRestored: true })
    const erased = await again.ask(await again.cookieOf('administrator'), 'POST', `/v1/office/fairs/${fairId}/erase`, {
      name: '春季双选会',
    })
    expect(erased.statusCode).toBe(200)
    expect(await countIn(location, again)).toBe(0)
  })
})

/** In the database itself, once nobody serves it. */
async function countIn(location: string, server: TestServer): Promise<number> {
  await server.close()
  const database = openDatabase(location)
  const rows = await database.rows('SELECT sha256 FROM attachments')
  await database.close()
  return rows.length
}
