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

it('follows what sync brings and takes away', async () => {
  const { db } = test.station
  await register('先来')
  expect(await titles('先来')).toEqual(['先来'])
  const [row] = await db.records('attendee').toArray()
  if (row === undefined) throw new Error('nobody')
  const told = { fairId: test.writer.fairId, firstN: 1, lastN: 0, ops: [] }
  const touched = (recordId: string) => ({ ...told, pulled: [{ kind: 'attendee', recordId }] })
  const other = crypto.randomUUID()
  await db.records('attendee').add({ ...row, id: other, name: '他处' })
  await db.outbox.add(touched(other))
  expect(await titles('他处')).toEqual(['他处'])
  await db.records('attendee').delete(row.id)
  await db.outbox.add(touched(row.id))
  expect(await titles('先来')).toEqual([])
})
