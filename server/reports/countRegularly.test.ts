import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { acceptPush } from '#shared/sync/server/acceptPush.ts'
import { cheapPasswords } from '#tests/server/openTestServer.ts'
import { testAuthor } from '#tests/server/testOps.ts'

import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { addFair } from '../office/addFair.ts'
import { fairNumbers } from '../repositories/fairNumbers.ts'
import { openSyncStore } from '../store/openSyncStore.ts'
import { countRegularly } from './countRegularly.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairdesk-counting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const anybody = { isKnown: true, isSignatureRight: true, isSender: true, refuse: () => null } as const

test('a fair that can’t be counted holds up no other, and is told of once', async () => {
  const database = openDatabase(join(folder, 'counted.sqlite'))
  await migrate(database)
  const context = {
    database,
    now: () => Date.parse('2026-09-12T04:00:00Z'),
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    passwordCost: cheapPasswords,
  }
  const store = openSyncStore(database)
  const fairIds: string[] = []
  for (let fairs = 0; fairs < 30; fairs += 1) {
    const fair = { name: 'a', kind: 'comprehensive', region: '', series: null } as const
    const added = await addFair(context, { ...fair, startsOn: '2026-09-12', endsOn: '2026-09-12' }, 'server')
    if (!added.ok) throw new Error(added.error.code)
    const fairId = added.value.fair_id
    fairIds.push(fairId)
    const author = testAuthor(fairId)
    await acceptPush(store, { fairId, nowMs: context.now(), author: anybody }, author.push(author.write(1)))
  }
  const bad = new Set(fairIds.slice(0, 25))
  const broken: typeof store = {
    ...store,
    read: async (fairId, work) => {
      if (bad.has(fairId)) throw new Error('unreadable')
      return store.read(fairId, work)
    },
  }
  const problems: unknown[] = []
  const hooks: (() => Promise<void>)[] = []
  const app = {
    log: { error: (what: unknown) => void problems.push(what) },
    addHook: (_name: string, hook: () => Promise<void>) => void hooks.push(hook),
  }
  countRegularly(app, context, broken)
  const counted = async () => (await fairNumbers.among(database, fairIds)).map(({ fairId }) => fairId).toSorted()
  await vi.waitFor(async () => {
    vi.advanceTimersByTime(15_000)
    expect(await counted()).toEqual(fairIds.slice(25).toSorted())
  })
  for (const hook of hooks) await hook()
  expect(problems.length).toBe(25)
  await database.close()
})
