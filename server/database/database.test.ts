import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '#tests/postgres/startPostgres.ts'
import type { Database } from './database.ts'
import { isGone, isUnreachable } from './isUnreachable.ts'
import { DatabaseInUse } from './lockDatabaseFile.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openDatabase } from './openDatabase.ts'
import { openPostgres } from './openPostgres.ts'
import { openSqlite } from './openSqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairdesk-database-'))
const started: { postgres?: TestPostgres } = {}
beforeAll(async () => {
  started.postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await started.postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

let files = 0
const locations: Readonly<Record<string, () => Promise<string>>> = {
  sqlite: async () => join(folder, `${(files += 1)}.sqlite`),
  postgres: async () => (await started.postgres?.createDatabase()) ?? '',
}

describe.each(Object.keys(locations))('%s', (kind) => {
  const withDatabase = async (work: (database: Database, location: string) => Promise<void>) => {
    const location = (await locations[kind]?.()) ?? ''
    const database = openDatabase(location)
    try {
      await work(database, location)
    } finally {
      await database.close()
    }
  }

  test('migrates once, by whichever of several processes comes first', async () => {
    await withDatabase(async (database, location) => {
      const others = kind === 'postgres' ? [1, 2, 3].map(() => openDatabase(location)) : [database, database]
      await Promise.all([database, ...others].map(async (each) => migrate(each)))
      expect(await database.rows('SELECT id FROM migrations')).toHaveLength(migrations.length)
      if (kind === 'postgres') for (const other of others) await other.close()
    })
  })

  test('refuses a database of a newer version, and a step that was edited after it was applied', async () => {
    await withDatabase(async (database) => {
      const step = { id: 1, title: 'first', sqlite: 'CREATE TABLE a (b text);', postgres: 'CREATE TABLE a (b text);' }
      await migrate(database, [step])
      await expect(migrate(database, [])).rejects.toThrow('newer version')
      const edited = { ...step, sqlite: 'CREATE TABLE c (d text);', postgres: 'CREATE TABLE c (d text);' }
      await expect(migrate(database, [edited])).rejects.toThrow('Migration 1')
    })
  })

  test('a statement that can’t even be sent takes the whole transaction with it', async () => {
    await withDatabase(async (database) => {
      await database.script('CREATE TABLE a (b text);')
      const unreadable = {
        get list(): readonly string[] {
          throw new Error('not to be had')
        },
      }
      const failing = database.transaction(async (tx) => {
        void tx.change('INSERT INTO a (b) VALUES ($1)', ['x'])
        void tx.change('INSERT INTO a (b) VALUES ($1)', [unreadable])
      })
      await expect(failing).rejects.toThrow('not to be had')
      expect(await database.rows('SELECT b FROM a')).toEqual([])
    })
  })

  test('a transaction that fails leaves nothing, and nobody sees one that is under way', async () => {
    await withDatabase(async (database) => {
      await database.script('CREATE TABLE t (a bigint PRIMARY KEY, b text)')
      const failing = database.transaction(async (tx) => {
        await tx.change('INSERT INTO t (a, b) VALUES ($1, $2)', [1, 'one'])
        throw new Error('stop')
      })
      const reading = database.rows('SELECT a FROM t')
      await expect(failing).rejects.toThrow('stop')
      expect(await reading).toEqual([])
      expect(await database.rows('SELECT a FROM t')).toEqual([])
      await database.transaction(async (tx) => tx.change('INSERT INTO t (a, b) VALUES ($1, $2)', [2 ** 45, null]))
      expect(await database.rows('SELECT a, b FROM t WHERE a = $1', [2 ** 45])).toEqual([{ a: 2 ** 45, b: null }])
    })
  })
})

test('a database file serves one process at a time, and is free again after it', async () => {
  const path = join(folder, 'locked.sqlite')
  const first = openSqlite(path)
  expect(() => openSqlite(path)).toThrow(DatabaseInUse)
  await first.close()
  await openSqlite(path).close()
})

test('what was committed survives the kill -9 of PostgreSQL', async () => {
  const { postgres } = started
  const database = openDatabase((await postgres?.createDatabase()) ?? '')
  await database.script('CREATE TABLE t (a bigint PRIMARY KEY)')
  await database.transaction(async (tx) => tx.change('INSERT INTO t (a) VALUES ($1)', [7]))
  await postgres?.kill()
  await expect(database.rows('SELECT a FROM t')).rejects.toThrow()
  await postgres?.start()
  expect(await database.rows('SELECT a FROM t')).toEqual([{ a: 7 }])
  await database.close()
}, 60_000)

test('who listens and never answers is as good as not there', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const database = openPostgres(`postgres://fairdesk@127.0.0.1:${address.port}/any`, { patienceMs: 20 })
  const outcome = await database.rows('SELECT 1').catch((error: unknown) => error)
  expect([outcome, isUnreachable(outcome), isGone(outcome)]).toEqual([expect.any(Error), true, true])
  await database.close()
  silent.close()
})
