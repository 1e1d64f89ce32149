import { afterEach, beforeEach, expect, test } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import type { PrintChoice } from '#shared/badgeDesign/printChoice.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { emptyStudent } from '#tests/fixtures/openTestStation.ts'
import { issueMissing } from '../badge/issueMissing.ts'
import { choosePeople } from './choosePeople.ts'
import { readOrganisations } from './readOrganisations.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
  const { enterpriseId, universityId } = desk
  const others = { enterpriseId: null, universityId: null }
  const people = [
    { ...others, kind: 'guest', name: '赵六' },
    { ...others, kind: 'representative', name: '王五', enterpriseId },
    { ...others, kind: 'student', name: '张三', universityId },
    { ...others, kind: 'student', name: '李四', universityId },
    { ...others, kind: 'student', name: '合并', universityId, mergedInto: '00000000-0000-4000-8000-000000000001' },
  ] as const
  const booths = ['A10', 'A2'].map((number) =>
    create('booth', crypto.randomUUID(), { number, hallId: null, enterpriseId }),
  )
  const changes = [
    ...people.map((fields) => create('attendee', crypto.randomUUID(), { ...emptyStudent, ...fields })),
    ...booths,
  ]
  await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee', 'booth'] }, () =>
    ok({ changes, value: null }),
  )
})
afterEach(() => desk.close())

async function names(choice: Partial<PrintChoice>): Promise<readonly string[]> {
  const { db } = desk.station
  const chosen = await choosePeople(db, desk.fairId, { kinds: [], organisationId: null, order: 'name', ...choice })
  const rows = await db.records('attendee').bulkGet([...chosen.attendeeIds])
  return rows.map((row) => row?.name ?? '')
}

test('people stand by name in pinyin, by organisation, by booth or by kind, without the merged', async () => {
  expect(await names({ order: 'name' })).toEqual(['李四', '王五', '张三', '赵六'])
  expect(await names({ order: 'organisation' })).toEqual(['王五', '李四', '张三', '赵六'])
  expect(await names({ order: 'booth' })).toEqual(['王五', '李四', '张三', '赵六'])
  expect(await names({ order: 'kind' })).toEqual(['李四', '张三', '王五', '赵六'])
})

test('only some kinds, only one organisation', async () => {
  expect(await names({ kinds: ['guest', 'representative'] })).toEqual(['王五', '赵六'])
  expect(await names({ organisationId: desk.universityId })).toEqual(['李四', '张三'])
  expect((await readOrganisations(desk.station.db, desk.fairId)).map(({ name }) => name)).toEqual([
    '东方电气集团',
    '四川大学',
  ])
})

test('counts those without a badge', async () => {
  const choice = { kinds: [], organisationId: null, order: 'name' } as const
  const before = await choosePeople(desk.station.db, desk.fairId, choice)
  expect(before.without).toBe(4)
  await issueMissing(desk, desk.writer, before.attendeeIds.slice(0, 3), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  expect((await choosePeople(desk.station.db, desk.fairId, choice)).without).toBe(1)
})
