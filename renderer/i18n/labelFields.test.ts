import { expect, it } from 'vitest'
import { labelFields } from './labelFields.ts'

it('names a field by its label, of the record that is meant', () => {
  expect(labelFields({ field: 'studentNumber' }, 'zh')).toEqual({ field: '学号' })
  expect(labelFields({ field: 'name', kind: 'enterprise' }, 'en')).toMatchObject({ field: 'Enterprise name' })
  expect(labelFields({ field: 'name', kind: 'attendee', row: 3 }, 'zh')).toEqual({
    field: '姓名',
    kind: 'attendee',
    row: 3,
  })
})

it('leaves alone what is no field', () => {
  expect(labelFields({ seconds: 30 }, 'zh')).toEqual({ seconds: 30 })
  expect(labelFields({ field: '学号' }, 'en')).toEqual({ field: '学号' })
})
