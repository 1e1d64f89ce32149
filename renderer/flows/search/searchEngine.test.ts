import { afterEach, beforeEach, expect, it } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { ok } from '#shared/errors/result.ts'
import { aStudent, openTestStation, type TestStation } from '#tests/fixtures/openTestStation.ts'
import { createSearchEngine, type SearchEngine } from './searchEngine.ts'

let test: TestStation
let engine: SearchEngine
beforeEach(async () => {
  test = await openTestStation()
  engine = createSearchEngine(test.station.db, () => undefined)
})
afterEach(async () => {
  engine.close()
  await test.close()
})

const register = (name: string) =>
  commit(test.station, test.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes: [aStudent(test.station, name)], value: null }),
  )
const titles = async (text: string) => (await engine.search(test.writer.fairId, text, {})).map((hit) => hit.title)

it('follows commits after the first question, also when commits came before it', async () => {
  await register('先来')
  expect(await titles('先来')).toEqual(['先来'])
  await register('后到')
  expect(await titles('后到')).toEqual(['后到'])
})
