import { expect, it } from 'vitest'
import { breakName } from './breakName.ts'

it('lets a line break after a dot and nowhere else', () => {
  expect(breakName('买买提·吐尔逊·阿不都')).toBe('买买提\u2060·\u200B吐尔逊\u2060·\u200B阿不都')
  expect(breakName('欧阳询')).toBe('欧阳询')
})
