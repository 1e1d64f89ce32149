import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestOf } from '#shared/sync/protocol.ts'
import { acceptPush } from '#shared/sync/server/acceptPush.ts'
import { sampleDay, sampleFairDay } from '#tests/fixtures/sampleDay.ts'
import { cheapPasswords } from '#tests/server/openTestServer.ts'
import { samplePushes } from '#tests/server/pushSampleFair.ts'
import { databaseKinds, startTestDatabases, type TestDatabases } from '#tests/server/testDatabases.ts'
import { freshId, testAuthor } from '#tests/server/testOps.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { eraseFair } from '../erasure/eraseFair.ts'
import { fairNumbers } from '../repositories/fairNumbers.ts'
import { fairs } from '../repositories/fairs.ts'
import { openSyncStore } from '../store/openSyncStore.ts'
import { countAnew, numbersOf } from './numbersOf.ts'

const held: { databases?: TestDatabases } = {}
beforeAll(async () => {
  held.databases = await startTestDatabases()
}, 60_000)
afterAll(async () => held.databases?.stop())

const day = sampleDay()
const fairId = day.fair.id
const anybody = { isKnown: true, isSignatureRight: true, isSender: true, refuse: () => null } as const

describe.each(databaseKinds)('%s', (kind) => {
  test('who asks while a fair is being erased is told the last whole figures, and they are what is kept', async () => {
    const database = openDatabase((await held.databases?.location(kind)) ?? '')
    await migrate(database)
    const clock = { nowMs: Date.parse(`${sampleFairDay}T04:30:00Z`) }
    const context = {
      database,
      now: () => clock.nowMs,
      random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
      passwordCost: cheapPasswords,
    }
    const store = openSyncStore(database)
    const { name, startsOn, endsOn } = day.fair
    await fairs.add(database, {
      fair_id: fairId,
      name,
      kind: 'comprehensive',
      region: '',
      series: null,
      starts_on: startsOn,
      ends_on: endsOn,
      created_at: clock.nowMs,
      erase_on: null,
      erased_at: null,
    })
    await store.createFair(fairId, freshId())
    const author = testAuthor(fairId, context.now)
    const accept = async (push: RequestOf<'push'>) =>
      acceptPush(store, { fairId, nowMs: clock.nowMs, author: anybody }, push)
    for (const push of samplePushes(author, { ...day, badges: [], scans: [], intentions: [] })) await accept(push)
    const folds = { count: 0 }
    const noted: typeof store = {
      ...store,
      write: async (id, work) => {
        folds.count += 1
        return store.write(id, work)
      },
    }
    // Many look at the fair at once.
    const [early, ...same] = await Promise.all([1, 2, 3].map(async () => numbersOf(context, noted, fairId)))
    if (early === undefined) throw new Error('no figures')
    expect(same).toEqual([early, early])
    expect(folds.count).toBe(Math.ceil(early.seq / 2000))
    // More than is erased in one step.
    await accept(author.push(author.write(400)))

    const between: { people: number; behind: readonly string[] }[] = []
    const list = {
      add: async () => {
        clock.nowMs += 60_000
        between.push({
          people: (await numbersOf(context, store, fairId)).people,
          behind: await fairNumbers.behind(database, 9),
        })
      },
      all: async () => [],
    }
    expect(await eraseFair({ context, store, list }, { fairId, actor: 'server' })).toMatchObject({ ok: true })
    expect(between.length).toBeGreaterThan(1)
    expect(between.slice(1).flatMap(({ behind }) => behind)).toEqual([])
    expect(new Set(between.map(({ people }) => people))).toEqual(new Set([day.attendees.length]))
    const kept = await fairNumbers.of(database, fairId)
    expect(kept).toMatchObject({ people: day.attendees.length })
    expect(kept?.seq).toBeGreaterThan(early.seq)
    expect(await countAnew(context, store, fairId)).toEqual(kept)
    // Somebody who began to count long before is slower than everybody.
    await fairNumbers.save(database, { ...early, people: 1 })
    expect(await fairNumbers.of(database, fairId)).toEqual(kept)
    await database.close()
  })
})
