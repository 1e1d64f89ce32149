import { expect, test } from 'vitest'
import { anAttendee, idOf } from '#tests/fixtures/recordRows.ts'
import { filterCases, noFilters, sortCases } from './filterCases.ts'

const line = (n: number, name: string, responsible: string, status: 'open' | 'placed') => ({
  student: anAttendee(n, name, { studentNumber: `2022${n}` }),
  university: '甲大学',
  record: {
    id: idOf(n),
    fairId: idOf(0),
    createdAt: `2026-03-0${n}T00:00:00.000Z`,
    removedAt: null,
    revisions: { created: idOf(n), changed: {} },
    attendeeId: idOf(n),
    responsible,
    status,
    outcome: null,
    needs: null,
    steps: null,
  },
})
const cases = [line(1, '张三', '王老师', 'open'), line(2, '李四', '赵老师', 'placed')]
const namesOf = (found: ReturnType<typeof filterCases>) => found.map(({ student }) => student.name)

test('cases are found by any word that stands in their line', () => {
  expect(namesOf(filterCases(cases, noFilters))).toEqual(['张三', '李四'])
  expect(namesOf(filterCases(cases, { ...noFilters, text: '赵' }))).toEqual(['李四'])
  expect(namesOf(filterCases(cases, { ...noFilters, text: '20221' }))).toEqual(['张三'])
  expect(namesOf(filterCases(cases, { ...noFilters, text: '甲大学', status: 'placed' }))).toEqual(['李四'])
  expect(namesOf(filterCases(cases, { ...noFilters, responsible: '王老师' }))).toEqual(['张三'])
})

test('names are sorted by their pinyin, either way', () => {
  expect(namesOf(sortCases(cases, 'student', false))).toEqual(['李四', '张三'])
  expect(namesOf(sortCases(cases, 'openedAt', true))).toEqual(['李四', '张三'])
})
