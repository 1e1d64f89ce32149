import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ResponseOf, syncRoutes } from '#shared/sync/protocol.ts'
import { aPicture } from '#tests/server/aPicture.ts'
import { addTestFair, enrolTestStation } from '#tests/server/enrolTestStation.ts'
import { openTestServer } from '#tests/server/openTestServer.ts'
import { databaseKinds, startTestDatabases, type TestDatabases } from '#tests/server/testDatabases.ts'
import { migrate } from '../database/migrate.ts'
import { isPostgresUrl, openDatabase } from '../database/openDatabase.ts'
import { openSqliteReader } from '../database/openSqlite.ts'
import { backedUpTables, notBackedUp } from './backedUpTables.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairdesk-backup-'))
const held: { databases?: TestDatabases } = {}
beforeAll(async () => {
  held.databases = await startTestDatabases()
}, 60_000)
afterAll(async () => {
  await held.databases?.stop()
  rmSync(folder, { recursive: true, force: true })
})
const fresh = async (kind: (typeof databaseKinds)[number]) => (await held.databases?.location(kind)) ?? ''

async function tableNames(location: string): Promise<string[]> {
  const database = openDatabase(location)
  const rows = await database.rows(
    isPostgresUrl(location)
      ? "SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
      : "SELECT name FROM sqlite_schema WHERE type = 'table'",
  )
  await database.close()
  return rows.map(({ name }) => String(name))
}

async function emptyDatabase(kind: (typeof databaseKinds)[number]): Promise<string> {
  const location = await fresh(kind)
  const database = openDatabase(location)
  await migrate(database)
  await database.close()
  return location
}

async function restored(location: string, file: string) {
  const database = openDatabase(location)
  const outcome = await restore(database, file)
  await database.close()
  return outcome
}

describe.each(databaseKinds)('from %s', (kind) => {
  test('every table is backed up, or left out on purpose', async () => {
    const names = await tableNames(await emptyDatabase(kind))
    expect(names.toSorted()).toEqual([...backedUpTables.map(({ name }) => name), ...notBackedUp].toSorted())
  })

  test('a running server is backed up, and goes on as it was from the backup, in either database', async () => {
    const location = await fresh(kind)
    const server = await openTestServer({ database: location })
    const fairId = await addTestFair(server)
    const gate = await enrolTestStation(server, fairId, 'gate')
    for (let round = 0; round < 5; round += 1)
      await gate.send(syncRoutes.push.path, gate.author.push(gate.author.write(500)))
    // More than are read and written at once.
    const pictures = Array.from({ length: 45 }, (_, index) => aPicture(`${index}`))
    for (const attachment of pictures)
      await gate.send(syncRoutes.keepAttachment.path, { type: 'keepAttachment', attachment })
    const whole = (await gate.send(syncRoutes.pull.path, { type: 'pull', cursor: null, limit: 2000 })).body
    const file = join(folder, `${kind}.gz`)
    const reader = isPostgresUrl(location) ? openDatabase(location) : openSqliteReader(location)
    const { rows } = await backUp(reader, file, 1)
    await reader.close()
    await server.close()
    expect(rows).toBeGreaterThan(5000)
    expect(statSync(file).mode & 0o777).toBe(0o600)

    for (const other of databaseKinds) {
      const target = await emptyDatabase(other)
      expect(await restored(target, file)).toEqual({ rows })
      expect(await restored(target, file)).toEqual({ problem: expect.stringContaining('not empty') })
      const again = await openTestServer({ database: target, isRestored: true })
      const answer = await again.app.inject({
        method: 'POST',
        url: syncRoutes.pull.path,
        headers: { authorization: `Bearer ${gate.token}` },
        payload: { type: 'pull', cursor: null, limit: 2000 },
      })
      expect(answer.body).toBe(whole)
      const last = pictures.at(-1)
      const picture = await again.app.inject({
        method: 'POST',
        url: syncRoutes.attachment.path,
        headers: { authorization: `Bearer ${gate.token}` },
        payload: { type: 'attachment', sha256: last?.sha256 },
      })
      expect(picture.json<ResponseOf<'attachmentContent'>>().attachment).toEqual(last)
      const more = await again.app.inject({
        method: 'POST',
        url: syncRoutes.push.path,
        headers: { authorization: `Bearer ${gate.token}` },
        payload: gate.author.push(gate.author.write(1)),
      })
      expect(more.json<ResponseOf<'pushed'>>().verdicts).toMatchObject([{ status: 'accepted' }])
      await again.close()
    }
  }, 120_000)
})

test('a backup that is cut off, changed or something else is refused before anything is written', async () => {
  const target = await emptyDatabase('sqlite')
  const server = await openTestServer()
  await addTestFair(server)
  const file = join(folder, 'whole.gz')
  const reader = openSqliteReader(server.location)
  await backUp(reader, file, 1)
  await reader.close()
  await server.close()
  const packed = readFileSync(file)
  const text = gunzipSync(packed).toString()
  const broken: Readonly<Record<string, Buffer>> = {
    cutOff: packed.subarray(0, packed.length - 20),
    changed: gzipSync(text.replace('春季双选会', '秋季双选会')),
    endless: gzipSync(text.split('\n').slice(0, -2).join('\n')),
    other: gzipSync('{"a":1}\n'),
    plain: Buffer.from('not gzip'),
    unknownTable: gzipSync(text.replace('"table":"fairs"', '"table":"pg_authid"')),
  }
  for (const [name, bytes] of Object.entries(broken)) {
    const path = join(folder, `${name}.gz`)
    writeFileSync(path, bytes)
    expect(await restored(target, path), name).toHaveProperty('problem')
  }
  expect(await restored(target, join(folder, 'none.gz'))).toHaveProperty('problem')
  expect(await restored(target, file)).toHaveProperty('rows')
})
