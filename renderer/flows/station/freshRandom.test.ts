import { expect, test } from 'vitest'
import { freshRandom } from './freshRandom.ts'

test('bytes of any length come, and none of them twice', () => {
  const random = freshRandom()
  const drawn = Array.from({ length: 3000 }, () => random(16))
  expect(drawn.every((bytes) => bytes.length === 16)).toBe(true)
  expect(new Set(drawn.map((bytes) => bytes.join(' '))).size).toBe(3000)
  expect(random(40_000)).toHaveLength(40_000)
})

test('what was handed out is the caller’s own', () => {
  const random = freshRandom()
  const first = random(16)
  const before = [...first]
  random(16).fill(0)
  expect([...first]).toEqual(before)
})
