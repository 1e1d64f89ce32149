import { expect, it } from 'vitest'
import type { PreviewCandidate, UnsureCase } from '#renderer/flows/excel/importMessages.ts'
import { alikeCases, decideAlike } from './alikeCases.ts'

const candidate = (id: string, reasons: PreviewCandidate['reasons']): PreviewCandidate => ({
  id,
  likeness: 0.8,
  reasons,
  values: {},
})
const unsure = (key: string, ...candidates: readonly PreviewCandidate[]): UnsureCase => ({
  key,
  record: 'attendee',
  row: 2,
  rowCount: 1,
  values: {},
  candidates,
})
const samePhone = [
  { part: 'name', agreement: 'same' },
  { part: 'phone', agreement: 'same' },
] as const
const otherPhone = [
  { part: 'phone', agreement: 'different' },
  { part: 'name', agreement: 'same' },
] as const
const cases = [
  unsure('a', candidate('1', samePhone)),
  unsure('b', candidate('2', otherPhone)),
  unsure('c', candidate('3', samePhone.toReversed()), candidate('4', otherPhone)),
]

it('finds the cases that are alike in whatever order their reasons stand', () => {
  expect(cases.map((like) => alikeCases(cases, like).map(({ key }) => key))).toEqual([['c'], [], ['a']])
})

it('merges each case with its own likest candidate, and keeps what was decided before', () => {
  const before = { b: { type: 'later' } } as const
  expect(
    decideAlike(
      before,
      [cases[0], cases[2]].flatMap((found) => found ?? []),
      { type: 'merge', id: '1' },
    ),
  ).toEqual({
    a: { type: 'merge', id: '1' },
    b: { type: 'later' },
    c: { type: 'merge', id: '3' },
  })
  expect(decideAlike({}, cases.slice(0, 1), { type: 'keepBoth' })).toEqual({ a: { type: 'keepBoth' } })
})
