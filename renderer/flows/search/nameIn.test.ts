import { expect, it } from 'vitest'
import { nameIn } from './nameIn.ts'

it.each([
  ['欧阳㛃𬭎', '欧阳㛃𬭎'],
  [' 买买提·吐尔逊 ', '买买提·吐尔逊'],
  ['Robin', 'Robin'],
  ['robin smith', 'robin smith'],
  ['zs', ''],
  ['zhangsan', ''],
  ['2026001', ''],
  ['张3', ''],
  ['  ', ''],
])('reads %j as the name %j', (text, name) => {
  expect(nameIn(text)).toBe(name)
})
