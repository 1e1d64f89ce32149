import type { SeededRandom } from '#shared/sample/seededRandom.ts'

/** One blow: whoever is in it is killed at the same moment. */
export interface Blow<Victim> {
  readonly victims: readonly Victim[]
  /** So many more confirmed ops first, and then so many milliseconds into whatever comes next. */
  readonly afterOps: number
  readonly andMs: number
}

/**
 * Deals victims as a deck of cards, shuffled anew whenever it is used up: random, and after a few rounds everybody was
 * hit. Each round takes two to three, sometimes all at one blow.
 */
export function dealBlows<Victim>(
  victims: readonly Victim[],
  rounds: number,
  random: SeededRandom,
): readonly (readonly Blow<Victim>[])[] {
  let deck: Victim[] = []
  return Array.from({ length: rounds }, () => {
    const hit: Victim[] = []
    for (const wanted = random.integer(2, 3); hit.length < wanted; ) {
      if (deck.length === 0) deck = random.shuffle(victims)
      const [next, ...rest] = deck
      deck = rest
      if (next !== undefined && !hit.includes(next)) hit.push(next)
    }
    const blows = random.isLucky(0.4) ? [hit] : hit.map((victim) => [victim])
    return blows.map((together) => ({
      victims: together,
      afterOps: random.integer(3, 12),
      andMs: random.integer(0, 60),
    }))
  })
}
