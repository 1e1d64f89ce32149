import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { update } from './change.ts'
import { findByValue } from './findByValue.ts'
import { pageName } from './lookup.ts'
import { undo } from './undo.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const find = async (value: string, fairId = desk.writer.fairId) => {
  const rows = await findByValue(desk.station.db, { kind: 'attendee', field: 'studentNumber', fairId }, value)
  return rows.map(({ id }) => id)
}
const numbered = (studentNumber: string | null) => {
  const change = aStudent(desk.station, '张三')
  return { ...change, set: { ...change.set, studentNumber } }
}

test('a record is found by its value in its own fair, and by nothing else', async () => {
  const change = numbered('20230001')
  valueOf(await desk.save([change]))
  expect(await find('20230001')).toEqual([change.id])
  expect(await find('2023000')).toEqual([])
  expect(await find('20230001', desk.writer.staffId)).toEqual([])
})

test('a changed value is found under the new one only', async () => {
  const change = numbered('20230001')
  valueOf(await desk.save([change]))
  valueOf(await desk.save([update('attendee', change.id, { studentNumber: '20230002' })]))
  expect(await find('20230001')).toEqual([])
  expect(await find('20230002')).toEqual([change.id])
})

test('a record that one commit changes twice is found under its last value', async () => {
  const change = numbered('20230001')
  valueOf(await desk.save([change]))
  const renumber = (studentNumber: string) => update('attendee', change.id, { studentNumber })
  valueOf(await desk.save([renumber('20230002'), renumber('20230003'), renumber('20230001'), renumber('20230002')]))
  expect(await find('20230001')).toEqual([])
  expect(await find('20230002')).toEqual([change.id])
  expect(await find('20230003')).toEqual([])
})

test('a removed record keeps its place, so that bringing it back needs nothing', async () => {
  const change = numbered('20230001')
  const saved = valueOf(await desk.save([change]))
  valueOf(await undo(desk.station, desk.writer, 'attendee.register', saved.undo))
  const rows = await findByValue(
    desk.station.db,
    { kind: 'attendee', field: 'studentNumber', fairId: desk.writer.fairId },
    '20230001',
  )
  expect(rows).toMatchObject([{ id: change.id, removedAt: expect.any(String) }])
})

test('a refused commit leaves the pages as they were', async () => {
  const change = numbered('20230001')
  const refused = await desk.save([change, update('attendee', crypto.randomUUID(), { name: '李四' })])
  expect(refused.ok).toBe(false)
  expect(await find('20230001')).toEqual([])
})

test('after any changes each value finds exactly the records that have it', async () => {
  const number = fc.option(fc.integer({ min: 0, max: 40 }).map((n) => `2023${n}`))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 12 }), async (people) => {
      const own = await openTestStation()
      const changes = people.map(([first]) => {
        const change = aStudent(own.station, '张三')
        return { ...change, set: { ...change.set, studentNumber: first } }
      })
      valueOf(await own.save(changes))
      valueOf(
        await own.save(
          changes.map(({ id }, index) => update('attendee', id, { studentNumber: people[index]?.[1] ?? null })),
        ),
      )
      for (let n = 0; n <= 40; n += 1) {
        const expected = changes.filter((_, index) => people[index]?.[1] === `2023${n}`).map(({ id }) => id)
        const place = { kind: 'attendee', field: 'studentNumber', fairId: own.writer.fairId } as const
        const found = await findByValue(own.station.db, place, `2023${n}`)
        expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
      }
      await own.close()
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['a', 97],
  ['ab', 33],
  ['+8613800138000', 103],
])('the page of %s has the name under which it lies on disks already', (value, page) => {
  expect(pageName('attendee', 'phone', 'fair', value)).toBe(`attendee.phone fair ${page}`)
})
