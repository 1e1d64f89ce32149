import { expect, it } from 'vitest'
import type { PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { assignField, fieldGroups, missingFields } from './columnMapping.ts'

const column = (index: number, columnId: string | null): PreviewColumn => ({
  index,
  header: `h${index}`,
  columnId,
  basis: columnId === null ? null : 'header',
  examples: [],
})

it('takes a field from the column that had it, and says from which', () => {
  const columns = [column(0, 'attendee.name'), column(1, 'attendee.phone'), column(2, null)]
  expect(assignField({}, columns, 2, 'attendee.phone')).toEqual({
    mapping: { 1: null, 2: 'attendee.phone' },
    takenFrom: columns[1],
  })
  expect(assignField({ 1: null }, columns, 2, 'attendee.major')).toEqual({
    mapping: { 1: null, 2: 'attendee.major' },
    takenFrom: null,
  })
  expect(assignField({}, columns, 2, null)).toEqual({ mapping: { 2: null }, takenFrom: null })
})

it('lists the fields of the record first, then of those that it names', () => {
  const [own, ...others] = fieldGroups('enterprise')
  expect(own?.record).toBe('enterprise')
  expect(others.map(({ record }) => record)).toEqual(expect.arrayContaining(['booth', 'position']))
})

it('misses what every row needs, unless there is a default for it', () => {
  expect(missingFields('attendee', [column(0, 'attendee.phone')], ['attendee.kind']).map(({ id }) => id)).toEqual([
    'attendee.name',
  ])
  expect(missingFields('enterprise', [column(0, 'enterprise.name')], [])).toEqual([])
})
