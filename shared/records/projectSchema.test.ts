import { describe, expect, it } from 'vitest'
import { attendee } from './attendee.ts'
import { recordParser } from './projectSchema.ts'

const parse = recordParser(attendee)
const id = '0198c000-0000-7000-8000-000000000001'
const person = {
  id,
  fairId: '0198c000-0000-7000-8000-000000000002',
  createdAt: '2026-11-27T09:00:00.000Z',
  revisions: { created: id, changed: {} },
  kind: 'student',
  name: '张三',
  source: 'import',
}
const rowOf = (input: Readonly<Record<string, unknown>>): unknown => {
  const parsed = parse(input)
  return parsed.success ? parsed.row : parsed.wrong
}

describe('a stored record', () => {
  it('has null for what nobody said, and keeps what a newer version wrote', () => {
    expect(rowOf({ ...person, pronoun: 'ta' })).toMatchObject({
      ...person,
      pronoun: 'ta',
      removedAt: null,
      phone: null,
    })
  })

  it('is changed by its definition alike at every reading', () => {
    for (const major of ['  物理学 ', '物理学', '  物理学 '])
      expect(rowOf({ ...person, major })).toMatchObject({ major: '物理学' })
  })

  it('names every field that is against its definition, also after the field took other values', () => {
    expect(rowOf({ ...person, degree: 'master' })).toMatchObject({ degree: 'master' })
    expect(rowOf({ ...person, degree: 'wizard', graduationYear: 1900 })).toEqual(['degree', 'graduationYear'])
    expect(rowOf({ ...person, name: null })).toEqual(['name'])
  })

  it('never gives out an object that it was given', () => {
    const consent = { noticeVersion: 1, sensitive: false, at: person.createdAt, basis: 'import' }
    const parsed = parse({ ...person, consent })
    expect(parsed).toMatchObject({ success: true, row: { consent } })
    expect(parsed.success && parsed.row.consent).not.toBe(consent)
  })
})
