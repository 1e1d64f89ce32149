import type { SeededRandom } from '#shared/sample/seededRandom.ts'

/** One blow: whoever is in it is killed at the same moment. */
export interface Blow<Victim> {
  readonly victims: readonly Victim[]
  /** So many more confirmed ops first, and then so many milliseconds into whatever comes next. */
  readonly afterOps: number
  readonly andMs: number
}

/**
 * Deals victims as a deck of cards, filled up with whoever is not in it before it runs out: random, and everybody's turn
 * comes. Each round takes two to three, sometimes all at one blow.
 */
export function dealBlows<Victim>(
  victims: readonly Victim[],
  rounds: number,
  random: SeededRandom,
): readonly (readonly Blow<Victim>[])[] {
  let deck: readonly Victim[] = random.shuffle(victims)
  return Array.from({ length: rounds }, () => {
    const wanted = random.integer(2, 3)
    if (deck.length < wanted) deck = [...deck, ...random.shuffle(victims.filter((one) => !deck.includes(one)))]
    const hit = deck.slice(0, wanted)
    deck = deck.slice(wanted)
    const together = random.isLucky(0.4) ? [hit] : hit.map((victim) => [victim])
    return together.map((each) => ({ victims: each, afterOps: random.integer(3, 12), andMs: random.integer(0, 60) }))
  })
}
