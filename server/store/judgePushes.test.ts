import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptPush, type PushContext } from '#shared/sync/server/acceptPush.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import {
  type DatabaseKind,
  databaseKinds,
  startTestDatabases,
  type TestDatabases,
} from '#tests/server/testDatabases.ts'
import { freshId, testAuthor } from '#tests/server/testOps.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { openSyncStore } from './openSyncStore.ts'

const held: { databases?: TestDatabases } = {}
const opened = new Map<DatabaseKind, Database>()
beforeAll(async () => {
  held.databases = await startTestDatabases()
  for (const kind of databaseKinds) {
    const database = openDatabase(await held.databases.location(kind))
    opened.set(kind, database)
    await migrate(database)
  }
}, 60_000)
afterAll(async () => {
  for (const database of opened.values()) await database.close()
  await held.databases?.stop()
})

const contextOf = (fairId: string): PushContext => ({
  fairId,
  nowMs: Date.now(),
  author: { isKnown: true, isSignatureRight: true, isSender: true, refuse: () => null },
})

describe.each(databaseKinds)('%s', (kind) => {
  const databaseOf = (): Database => {
    const database = opened.get(kind)
    if (database === undefined) throw new Error('not opened')
    return database
  }
  const pushTo = async (store: SyncStore, fairId: string, author = testAuthor(fairId)) =>
    acceptPush(store, contextOf(fairId), author.push(author.write(3)))
  const addFairs = async (store: SyncStore, count: number): Promise<string[]> => {
    const fairIds = Array.from({ length: count }, () => freshId())
    for (const fairId of fairIds) await store.createFair(fairId, freshId())
    return fairIds
  }
  const headOf = async (store: SyncStore, fairId: string) => (await store.read(fairId, async (tx) => tx.head())).seq

  test('P1 C1 pushes of many fairs, several of each, are each judged whole and in turn', async () => {
    const store = openSyncStore(databaseOf())
    const fairIds = await addFairs(store, 30)
    const answers = await Promise.all([...fairIds, ...fairIds, ...fairIds].map(async (fairId) => pushTo(store, fairId)))
    for (const answer of answers)
      expect('verdicts' in answer && answer.verdicts.map(({ status }) => status)).toEqual(Array(3).fill('accepted'))
    for (const fairId of fairIds) {
      const entries = await store.read(fairId, async (tx) => tx.entriesAfter(0, 100))
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    }
  })

  test('P1 a push that fails fails alone, and leaves nothing', async () => {
    const store = openSyncStore(databaseOf())
    const [first = '', broken = '', last = ''] = await addFairs(store, 3)
    const question = { opIds: [], recordIds: [], replicaId: freshId(), ns: [] }
    const outcomes = await Promise.allSettled([
      pushTo(store, first),
      pushTo(store, freshId()),
      store.judge(broken, question, () => {
        throw new Error('can’t decide')
      }),
      // Nobody's op: the database refuses a row without an id.
      store.judge(broken, question, ({ head }) => ({
        answer: head,
        batch: null,
        entries: [],
        judged: [],
        replica: { replicaId: JSON.parse('null'), ranges: [], isCloned: false },
      })),
      pushTo(store, last),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled'])
    expect([await headOf(store, first), await headOf(store, broken), await headOf(store, last)]).toEqual([3, 0, 3])
    expect(await pushTo(store, broken)).toMatchObject({ head: { seq: 3 } })
  })

  test('a database that is gone is not asked for each push again', async () => {
    const asked = { times: 0 }
    const store = openSyncStore({
      ...databaseOf(),
      transaction: async () => {
        asked.times += 1
        throw Object.assign(new Error('nobody listens'), { code: 'ECONNREFUSED' })
      },
    })
    const pushes = Array.from({ length: 40 }, async () => pushTo(store, freshId()))
    const outcomes = await Promise.allSettled(pushes)
    expect(outcomes.map(({ status }) => status)).toEqual(Array(40).fill('rejected'))
    expect(asked.times).toBeLessThan(10)
  })

  test('texts of every kind go in and come out as they are, one row or many', async () => {
    const database = databaseOf()
    const target = {
      table: 'records',
      columns: { fair_id: 'text', record_id: 'text', kind: 'text', state: 'text' },
    } as const
    const asked = {
      table: 'records',
      select: 'found.record_id, found.state',
      asked: { fair_id: 'text', record_id: 'text' },
      on: 'found.fair_id = asked.fair_id AND found.record_id = asked.record_id',
    } as const
    const texts = ['', '\u0001', 'a\u0002b', '"quoted" \\ {a,b}', 'NULL', ' 㛃𬭎· ', 'tab\tline\n']
    for (const lists of [[texts], texts.map((text) => [text])]) {
      for (const list of lists) {
        const fairId = freshId()
        const rows = list.map((text, index) => [fairId, `${index}${text}`, 'x', text])
        await database.insert(target, rows)
        const found = await database.lookUp(
          asked,
          list.map((text, index) => [fairId, `${index}${text}`]),
        )
        expect(found.map((row) => row['state']).toSorted()).toEqual(list.toSorted())
      }
    }
  })
})
