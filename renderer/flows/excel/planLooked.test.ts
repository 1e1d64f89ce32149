// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { consentSchema } from '#shared/records/attendee.ts'
import { aStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { type PlanMark, type PlanSettings, planAsLooked } from './planLooked.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const consent = consentSchema.parse({
  noticeVersion: 1,
  sensitive: false,
  at: '2026-11-27T09:00:00.000Z',
  basis: 'import',
})
const settings: PlanSettings = { reference: [], decisions: {}, consent, isSensitiveAllowed: false }
const plan: PlanMark['plan'] = {
  creates: [
    { kind: 'university', key: 'new:university 1', row: 2, values: { name: '北京大学' } },
    { kind: 'attendee', key: 'new:attendee 2', row: 2, values: { name: '张三', consent: null } },
  ],
  updates: [],
  // The third row says the second once more.
  outcomes: new Map([
    [2, { type: 'created' }],
    [3, { type: 'unchanged' }],
  ]),
  notes: [],
  cases: [],
  addedByName: [],
  decided: {},
}
const mark = async (): Promise<PlanMark> => ({
  plan,
  fairId: desk.writer.fairId,
  lastSeq: await desk.station.db.outbox.toCollection().lastKey(),
})
const again = (looked: PlanMark, isSensitiveAllowed = false, wanted = settings) =>
  planAsLooked(desk.station.db, desk.writer.fairId, looked, isSensitiveAllowed, wanted)

test('a plan of new people alone is saved as it was shown, with the consent that was declared since', async () => {
  const saved = await again(await mark())
  expect(saved?.creates).toMatchObject([{ values: { name: '北京大学' } }, { values: { name: '张三', consent } }])
  expect(saved?.creates[0]?.values).not.toHaveProperty('consent')
})

test('it is made anew when anything was committed since, here or by another station', async () => {
  const looked = await mark()
  valueOf(await desk.save([aStudent(desk.station, '李四')]))
  expect(await again(looked)).toBeNull()
  const later = await mark()
  await desk.station.db.outbox.add({ fairId: desk.writer.fairId, firstN: 1, lastN: 0, ops: [], pulled: [] })
  expect(await again(later)).toBeNull()
})

test('it is made anew for another fair, for a decision, for sensitive values, and where records of the fair change', async () => {
  const looked = await mark()
  const update = { kind: 'attendee', id: 'one', row: 2, title: '张三', changes: [], silent: {} } as const
  const doubt = { key: 'one', record: 'attendee', rows: [2], values: {}, candidates: [] } as const
  expect(await again({ ...looked, fairId: desk.writer.staffId })).toBeNull()
  expect(await again(looked, false, { ...settings, decisions: { one: { type: 'keepBoth' } } })).toBeNull()
  expect(await again(looked, true)).toBeNull()
  expect(await again({ ...looked, plan: { ...plan, updates: [update] } })).toBeNull()
  expect(await again({ ...looked, plan: { ...plan, cases: [doubt] } })).toBeNull()
})
