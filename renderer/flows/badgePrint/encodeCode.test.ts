import { expect, test } from 'vitest'
import { encodeCode } from './encodeCode.ts'

const LONGEST = 'Z'.repeat(153)

test('is 49 modules wide with its quiet zone, whatever the length of the code', () => {
  for (const code of ['A', LONGEST, `${' '.repeat(152)}A`]) expect(encodeCode(code)?.side).toBe(49)
})

test('leaves four light modules on every side', () => {
  const runs = encodeCode(LONGEST)?.runs ?? []
  expect([Math.min(...runs.map(({ column }) => column)), Math.min(...runs.map(({ row }) => row))]).toEqual([4, 4])
  expect(Math.max(...runs.map(({ column, length }) => column + length))).toBe(45)
  expect(Math.max(...runs.map(({ row }) => row))).toBe(44)
})

test('draws spaces as they are: another number of them is another drawing', () => {
  expect(encodeCode('AB  ')).not.toEqual(encodeCode('AB'))
  expect(encodeCode('AB  ')).not.toEqual(encodeCode('AB '))
})

test.each(['', 'lower case', '张三', `${LONGEST}ZZ`])('does not draw %j', (code) => {
  expect(encodeCode(code)).toBeUndefined()
})
