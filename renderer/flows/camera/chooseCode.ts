/**
 * Which of the codes that a camera sees counts as a scan, as a pure state machine over pictures. A camera sees the same
 * card in many pictures, and more than one card in one; a gate wants each card once, as if a person had aimed.
 */
export interface SeenCode {
  readonly text: string
  /** Lines (Code 128, Code 39, EAN) instead of a square. */
  readonly isLinear: boolean
  /** Distance of its middle from the picture's, pixels. */
  readonly fromMiddle: number
}

export interface Sight {
  /** When each text was last seen by whoever counted it, milliseconds. */
  readonly countedAt: ReadonlyMap<string, number>
  /** The lines that the picture before showed; they count when this one shows them too. */
  readonly unconfirmed: string | null
}

export const nothingSeen: Sight = { countedAt: new Map(), unconfirmed: null }

/** A code must have been away for so long before it counts again: a card that is held still is scanned once. */
const awayMs = 3000

/**
 * The code nearest to the middle counts, once until it was away for three seconds. Lines must read the same in two
 * pictures in a row: Code 39 has no check character, and a misread number is another person's.
 */
export function lookAt(before: Sight, codes: readonly SeenCode[], at: number): { sight: Sight; text: string | null } {
  const countedAt = new Map([...before.countedAt].filter(([, seenAt]) => at - seenAt < awayMs))
  for (const { text } of codes) if (countedAt.has(text)) countedAt.set(text, at)
  const nearest = codes.toSorted((a, b) => a.fromMiddle - b.fromMiddle)[0]
  if (nearest === undefined) return { sight: { countedAt, unconfirmed: null }, text: null }
  const { text, isLinear } = nearest
  const unconfirmed = isLinear ? text : null
  if (countedAt.has(text) || (isLinear && before.unconfirmed !== text))
    return { sight: { countedAt, unconfirmed }, text: null }
  return { sight: { countedAt: countedAt.set(text, at), unconfirmed }, text }
}
