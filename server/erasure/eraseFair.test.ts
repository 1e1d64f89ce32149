import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { recordKinds } from '#shared/records/registry.ts'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { aPicture } from '#tests/server/aPicture.ts'
import { addTestFair, codeOf, enrolTestStation } from '#tests/server/enrolTestStation.ts'
import { openTestServer, type TestServer } from '#tests/server/openTestServer.ts'
import { freshId } from '#tests/server/testOps.ts'
import { backUp } from '../backup/backUp.ts'
import { restore } from '../backup/restore.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { openSqliteReader } from '../database/openSqlite.ts'
import { holdsPersonalData } from './eraseFair.ts'
import { openErasureFile } from './openErasureFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairdesk-erasure-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A fair with somebody's name in a record that may stay, and in records that may not. */
async function fairWithPeople(server: TestServer) {
  const fairId = await addTestFair(server)
  const organiser = await enrolTestStation(server, fairId, 'organiser')
  for (const kind of ['attendee', 'scan', 'venueHall'])
    await organiser.send(syncRoutes.push.path, organiser.author.push(organiser.author.write(2, { kind })))
  return { fairId, organiser }
}

const contentOf = async (location: string): Promise<string> => {
  const database = openSqliteReader(location)
  const rows = await database.snapshot(async (tx) => [
    ...(await tx.rows('SELECT op AS text FROM log ORDER BY seq')),
    ...(await tx.rows('SELECT state AS text FROM records')),
  ])
  await database.close()
  return rows.map(({ text }) => String(text)).join('\n')
}
const picturesIn = async (location: string, table = 'attachments'): Promise<readonly unknown[]> => {
  const database = openSqliteReader(location)
  const rows = await database.snapshot(async (tx) => tx.rows(`SELECT sha256 FROM ${table} ORDER BY sha256`))
  await database.close()
  return rows.map(({ sha256 }) => sha256)
}
const codes = (text: string): number => text.match(/码 /g)?.length ?? 0

test('which kinds hold personal data is told by their definitions', () => {
  expect(recordKinds.filter((kind) => !holdsPersonalData(kind))).toEqual(
    expect.arrayContaining(['fair', 'venueHall', 'booth', 'gate', 'position', 'badgeKey']),
  )
  for (const kind of ['attendee', 'badge', 'scan', 'staffMember', 'assistanceCase', 'ofANewerVersion'])
    expect(holdsPersonalData(kind), kind).toBe(true)
})

test('erasing needs the fair’s name, revokes the stations, leaves nothing personal and gives a receipt', async () => {
  const server = await openTestServer()
  const { fairId, organiser } = await fairWithPeople(server)
  const cookie = await server.signIn('administrator')
  const path = `/v1/office/fairs/${fairId}/erase`
  expect(codeOf(await server.ask(cookie, 'POST', path, { name: '春季' }))).toBe('FAIR_NAME_DIFFERS')
  expect(codes(await contentOf(server.location))).toBe(6)
  const receipt = (await server.ask(cookie, 'POST', path, { name: '春季双选会' })).json<object>()
  expect(receipt).toMatchObject({ fairId, records: { attendee: 2, scan: 2 }, head: { seq: 10 } })
  expect(codes(await contentOf(server.location))).toBe(2 + 2)
  const again = await server.ask(cookie, 'POST', path, { name: '春季双选会' })
  expect(again.json()).toEqual(receipt)
  expect((await server.ask(cookie, 'GET', `/v1/office/fairs/${fairId}/receipt`)).json()).toEqual(receipt)
  const late = await organiser.send(syncRoutes.push.path, organiser.author.push(organiser.author.write(1)))
  expect(codeOf(late)).toBe('SYNC_REVOKED')
  expect(readFileSync(join(server.location, '../erasures.ndjson'), 'utf8')).not.toContain('码')
  await server.close()
})

test('a fair’s personal data goes on its day, by itself', async () => {
  const server = await openTestServer()
  const { fairId } = await fairWithPeople(server)
  const cookie = await server.signIn('officer')
  const set = async (eraseOn: string) => server.ask(cookie, 'PUT', `/v1/office/fairs/${fairId}/retention`, { eraseOn })
  expect(codeOf(await set('2026-09-13'))).toBe('RETENTION_TOO_EARLY')
  expect((await set('2026-10-01')).statusCode).toBe(200)
  await server.restart({ nowMs: Date.parse('2026-09-30T15:59:59Z') })
  expect(codes(await contentOf(server.location))).toBe(6)
  await server.restart({ nowMs: Date.parse('2026-09-30T16:00:00Z') })
  await expect.poll(async () => codes(await contentOf(server.location))).toBe(4)
  await server.close()
})

test('E4: a server restored from a backup of before the erasure erases again before it answers', async () => {
  const server = await openTestServer()
  const { fairId, organiser } = await fairWithPeople(server)
  const [face, logo] = [aPicture('face'), aPicture('logo')]
  for (const attachment of [face, logo])
    await organiser.send(syncRoutes.keepAttachment.path, { type: 'keepAttachment', attachment })
  const person = { id: freshId(), fairId, photo: face.sha256 }
  await organiser.send(syncRoutes.push.path, organiser.author.push([organiser.author.create('attendee', person)]))
  const file = join(folder, 'before.gz')
  const reader = openSqliteReader(server.location)
  await backUp(reader, file, 1)
  await reader.close()
  const cookie = await server.signIn('administrator')
  await server.ask(cookie, 'POST', `/v1/office/fairs/${fairId}/erase`, { name: '春季双选会' })
  const list = join(folder, 'erasures.ndjson')
  copyFileSync(join(server.location, '../erasures.ndjson'), list)
  await server.close()

  const location = join(folder, 'restored.sqlite')
  const database = openDatabase(location)
  await migrate(database)
  await restore(database, file)
  await database.close()
  expect(codes(await contentOf(location))).toBe(6)
  expect(await picturesIn(location)).toEqual([face.sha256, logo.sha256].toSorted())
  const again = await openTestServer({ database: location, isRestored: true, erasuresFile: list })
  expect(codes(await contentOf(location))).toBe(2)
  // A4: what a person's ops named goes with the person.
  expect(await picturesIn(location)).toEqual([logo.sha256])
  expect(await picturesIn(location, 'erased_attachments')).toEqual([face.sha256])
  await again.close()
})

test('a line of the list that a crash cut off had not erased anything yet', async () => {
  const path = join(folder, 'cut.ndjson')
  const list = openErasureFile(path)
  expect(await list.all()).toEqual([])
  const entry = { fairId: crypto.randomUUID(), recordIds: [crypto.randomUUID()] }
  await list.add(entry.fairId, entry.recordIds)
  const { appendFileSync } = await import('node:fs')
  appendFileSync(path, '{"fairId":"')
  expect(await list.all()).toEqual([entry])
})
