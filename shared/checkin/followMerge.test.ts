import { describe, expect, it } from 'vitest'
import { currentIds, followMerge, ownersOf } from './followMerge.ts'

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
    const broken = currentIds([
      { id: 'u', mergedInto: 'v' },
      { id: 'v', mergedInto: 'gone' },
    ])
    expect(['u', 'v'].map(broken)).toEqual(['v', 'v'])
  })

  it('M3 are one person from every side, and a circle ends', async () => {
    const people = [
      { id: 'a', mergedInto: null },
      { id: 'b', mergedInto: 'a' },
      { id: 'c', mergedInto: 'b' },
      { id: 'd', mergedInto: 'a' },
      { id: 'x', mergedInto: 'y' },
      { id: 'y', mergedInto: 'x' },
      { id: 'z', mergedInto: null },
    ]
    const mergedInto = async (into: readonly string[]) =>
      people.filter((person) => person.mergedInto !== null && into.includes(person.mergedInto))
    const ids = async (start: Person) => {
      const owners = await ownersOf((await follow(people, start)).ids, mergedInto)
      return [...owners.keys()].toSorted().join('')
    }
    expect(await Promise.all(people.map(ids))).toEqual(['abcd', 'abcd', 'abcd', 'abcd', 'xy', 'xy', 'z'])
    expect(await ownersOf(['a', 'z'], mergedInto)).toEqual(
      new Map([
        ['a', 'a'],
        ['z', 'z'],
        ['b', 'a'],
        ['d', 'a'],
        ['c', 'a'],
      ]),
    )
    expect(['a', 'b', 'c', 'd', 'z', 'unknown'].map(currentIds(people))).toEqual(['a', 'a', 'a', 'a', 'z', 'unknown'])
  })
})
