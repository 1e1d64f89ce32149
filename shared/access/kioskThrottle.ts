/**
 * How often the public may try a name with the end of a phone number. Four digits are ten thousand guesses; a person
 * who knows their own number needs one or two.
 */
export interface KioskTry {
  /** Milliseconds since 1970 by the computer's clock. */
  readonly at: number
  /** The name in a form that says nothing to a reader, only whether two are the same. */
  readonly who: string
}

/** Wrong tries are remembered for so long. */
const windowMs = 10 * 60_000
/** For one name, in the window; afterwards only the desk helps. */
const perName = 4
/** For everybody together; a queue of people with typing errors stays below. */
const perKiosk = 10
const firstWaitMs = 30_000

/** Milliseconds until a try for this name is allowed. */
export function kioskWait(tries: readonly KioskTry[], who: string, nowMs: number): number {
  const recent = recentTries(tries, nowMs)
  const ofName = recent.filter((one) => one.who === who)
  const oldestOfName = ofName.at(-perName)
  const nameWait = oldestOfName === undefined ? 0 : oldestOfName.at + windowMs - nowMs
  const over = recent.length - perKiosk
  const newest = recent.at(-1)
  const allWait = over < 0 || newest === undefined ? 0 : newest.at + firstWaitMs * 2 ** Math.min(over, 4) - nowMs
  return Math.max(0, nameWait, allWait)
}

/** Those that still count. A clock that was turned back makes them as young as can be, never older. */
export const recentTries = (tries: readonly KioskTry[], nowMs: number): readonly KioskTry[] =>
  tries.flatMap((one) => {
    const at = Math.min(one.at, nowMs)
    return nowMs - at < windowMs ? [{ ...one, at }] : []
  })
