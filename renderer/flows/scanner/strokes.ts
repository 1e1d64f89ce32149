import { isSuffixKey, textOfKey } from './keyText.ts'

/**
 * Key events put back into the order in which the keys moved, and what they typed. An input method that is composing
 * hands events on late and swallows or mixes up presses; releases and all time stamps stay right.
 */
export interface KeyMove {
  readonly code: string
  readonly type: 'character' | 'suffix' | 'shift'
  readonly isDown: boolean
  /** Milliseconds on the clock of the keys. */
  readonly at: number
  readonly hasShift: boolean
}

/** A character or suffix that was typed, with the instant of the press or else of the release. */
export interface Stroke {
  readonly at: number
  /** Null for a suffix key. */
  readonly text: string | null
}

/** Keys that were pressed and not yet let go, with the instant of the press. */
export type HeldKeys = ReadonlyMap<string, number>

/** A scanner lets go of a key at once; a person's key repeats if it is held longer. */
const longestHoldMs = 1500

export function typeOfKey(code: string): KeyMove['type'] | null {
  if (code === 'ShiftLeft' || code === 'ShiftRight') return 'shift'
  if (isSuffixKey(code)) return 'suffix'
  return textOfKey(code, false) === null ? null : 'character'
}

/** Sorted by time. At one instant: as they arrived, but a key is pressed before it is let go. */
export function insertMove(moves: readonly KeyMove[], move: KeyMove): readonly KeyMove[] {
  // An input method may hand the same event on twice.
  if (moves.some(({ code, isDown, at }) => code === move.code && isDown === move.isDown && at === move.at)) return moves
  const isBefore = (other: KeyMove): boolean =>
    other.at < move.at || (other.at === move.at && !(move.isDown && !other.isDown && other.code === move.code))
  return moves.toSpliced(moves.findLastIndex(isBefore) + 1, 0, move)
}

/** Whether the press of a key that is being let go is known. */
export function hasPress(moves: readonly KeyMove[], held: HeldKeys, release: KeyMove): boolean {
  const last = moves.findLast((move) => move.code === release.code && move.at <= release.at)
  const pressedAt = last === undefined ? held.get(release.code) : last.isDown ? last.at : undefined
  return pressedAt !== undefined && isHold(pressedAt, release.at)
}

/**
 * What was typed. In a muddled row an input method swallowed presses, or repeated them with the wrong time, so there only
 * releases count; else a release counts only if its press is unknown.
 */
export function strokesOf(moves: readonly KeyMove[], heldBefore: HeldKeys, isMuddled: boolean): readonly Stroke[] {
  const held = new Map(heldBefore)
  const strokes: Stroke[] = []
  let shift: Shift = 'up'
  for (const move of moves) {
    if (move.type === 'shift') {
      shift = moveShift(shift, move.isDown)
      continue
    }
    const pressedAt = held.get(move.code)
    if (move.isDown) held.set(move.code, move.at)
    else held.delete(move.code)
    const isKnown = !move.isDown && pressedAt !== undefined && isHold(pressedAt, move.at)
    if (isMuddled ? move.isDown : isKnown) continue
    const hasShift = move.isDown ? move.hasShift : shift !== 'up'
    if (shift !== 'up') shift = shift === 'owed' ? 'up' : 'used'
    strokes.push({ at: move.at, text: move.type === 'suffix' ? null : textOfKey(move.code, hasShift) })
  }
  return strokes
}

/** What is still held after the moves. */
export function heldAfter(moves: readonly KeyMove[], heldBefore: HeldKeys, now: number): HeldKeys {
  const held = new Map(heldBefore)
  for (const move of moves) {
    if (move.isDown) held.set(move.code, move.at)
    else held.delete(move.code)
  }
  return new Map([...held].filter(([, at]) => isHold(at, now)))
}

export const textOf = (strokes: readonly Stroke[]): string => strokes.map(({ text }) => text ?? '').join('')

/**
 * A press says whether Shift was held. A release doesn't: scanners let go of Shift first, in the same instant. So a
 * Shift that went down and up without a character is owed to the character that is let go next.
 */
type Shift = 'up' | 'held' | 'used' | 'owed'

function moveShift(before: Shift, isDown: boolean): Shift {
  if (isDown) return 'held'
  return before === 'used' ? 'up' : 'owed'
}

const isHold = (pressedAt: number, now: number): boolean => now >= pressedAt && now - pressedAt < longestHoldMs
