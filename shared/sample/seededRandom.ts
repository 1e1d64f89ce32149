/** Repeatable choices: the same seed makes the same sample fair. Never for ids, keys or salts of a real fair. */

export type SeededRandom = {
  /** In [0, 1). */
  readonly next: () => number
  /** In [from, to], both included. */
  readonly integer: (from: number, to: number) => number
  readonly isLucky: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  readonly pickWeighted: <T>(list: readonly [Weighted<T>, ...Weighted<T>[]]) => T
  /** A new array in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[]
  readonly hex: (digits: number) => string
}

export type Weighted<T> = { readonly value: T; readonly weight: number }

/** mulberry32: 32 bits of state are plenty for a few ten thousand choices. */
export const createSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    integer,
    isLucky: (probability) => next() < probability,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    pickWeighted: (list) => {
      let left = next() * list.reduce((sum, item) => sum + item.weight, 0)
      for (const item of list) {
        left -= item.weight
        if (left < 0) return item.value
      }
      return list[0].value
    },
    shuffle: (list) =>
      list
        .map((value) => ({ value, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map((item) => item.value),
    hex: (digits) => Array.from({ length: digits }, () => integer(0, 15).toString(16)).join(''),
  }
}
