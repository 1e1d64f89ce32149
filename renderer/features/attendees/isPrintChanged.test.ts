import { expect, it } from 'vitest'
import { printedFields } from '#shared/badgeDesign/printedFields.ts'
import { designSizes, standardLayout } from '#shared/badgeDesign/standardLayout.ts'
import { anAttendee, aUniversity } from '#tests/fixtures/recordRows.ts'
import { isPrintChanged } from './isPrintChanged.ts'

const university = aUniversity(1, '四川大学')
const attendee = anAttendee(2, '张三', { universityId: university.id, title: '班长' })
const chosen = { name: '四川大学', code: null, location: null, level: null }
const printed = printedFields(standardLayout(designSizes['90x55']))
const same = {
  name: '张三',
  kind: 'student',
  enterpriseId: null,
  university: chosen,
  title: '班长',
  major: null,
} as const

it('is what stands on the card: name, kind, enterprise or university', () => {
  const isChanged = (set: object) => isPrintChanged({ attendee, university, printed }, { ...same, ...set })
  expect(isChanged({})).toBe(false)
  expect(isChanged({ title: '组长' })).toBe(false)
  expect(isChanged({ name: '张珊' })).toBe(true)
  expect(isChanged({ kind: 'guest' })).toBe(true)
  expect(isChanged({ university: { ...chosen, name: '重庆大学' } })).toBe(true)
  expect(isChanged({ university: null })).toBe(true)
  expect(isChanged({ enterpriseId: university.id })).toBe(true)
})

it('is the title where nothing else stands in its place', () => {
  const guest = anAttendee(3, '王五', { kind: 'guest', title: '校长' })
  const details = { ...same, name: '王五', kind: 'guest', university: null, title: '校长' } as const
  expect(isPrintChanged({ attendee: guest, university: null, printed }, details)).toBe(false)
  expect(isPrintChanged({ attendee: guest, university: null, printed }, { ...details, title: '院长' })).toBe(true)
})

it('is what the design shows, and always what the code says', () => {
  const isChanged = (shown: readonly ('title' | 'major' | 'booth')[], set: object) =>
    isPrintChanged({ attendee, university, printed: new Set(shown) }, { ...same, ...set })
  expect(isChanged([], { university: null })).toBe(false)
  expect(isChanged([], { name: '张珊' })).toBe(true)
  expect(isChanged(['title'], { title: '组长' })).toBe(true)
  expect(isChanged(['title'], { major: '物理' })).toBe(false)
  expect(isChanged(['major'], { major: '物理' })).toBe(true)
  expect(isChanged(['booth'], { enterpriseId: university.id })).toBe(true)
})
