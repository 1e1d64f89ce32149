import { describe, expect, it } from 'vitest'
import { followMerge } from './followMerge.ts'

type Person = { readonly id: string; readonly mergedInto: string | null }

const follow = (people: readonly Person[], from: Person) =>
  followMerge(from, async (id) => people.find((person) => person.id === id))

describe('merged people', () => {
  it('M1 stand for the one they were merged into, over any number of steps', async () => {
    const [c, b, a] = [
      { id: 'c', mergedInto: 'b' },
      { id: 'b', mergedInto: 'a' },
      { id: 'a', mergedInto: null },
    ] as const
    expect(await follow([a, b, c], c)).toEqual({ current: a, ids: ['c', 'b', 'a'] })
    expect(await follow([a], a)).toEqual({ current: a, ids: ['a'] })
  })

  it('M2 end at the last one known when the way is a circle or breaks off', async () => {
    const [a, b] = [
      { id: 'a', mergedInto: 'b' },
      { id: 'b', mergedInto: 'a' },
    ] as const
    expect((await follow([a, b], a)).current).toBe(b)
    expect((await follow([], a)).current).toBe(a)
  })
})
