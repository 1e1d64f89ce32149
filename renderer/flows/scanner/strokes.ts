import { isSilentKey } from './keyText.ts'
import type { KeyPress } from './wedge.ts'

/**
 * Which strokes a row of key events means while an input method may be composing.
 *
 * A press goes to the input method first. Chromium on Linux remembers only the newest press whose answer it waits for
 * (`ime_filtered_key_event_` in ui/base/ime/linux/input_method_auralinux.cc), so at a scanner's pace presses get lost,
 * and those that do arrive, mostly as the key "Process", come late. Releases and presses that no input method took stay
 * complete and in order. So a stroke is heard at its press where that came plainly and in time, else at its release.
 */
export interface KeyMove extends KeyPress {
  readonly isDown: boolean
  /** A press that an input method took: its key is "Process". */
  readonly isTaken: boolean
}

export interface StrokeState {
  /** Codes of the keys that were pressed plainly and not let go yet. */
  readonly pressed: ReadonlySet<string>
  /** When the keys were last let go whose strokes were heard only then; their presses may still come. */
  readonly letGoAt: ReadonlyMap<string, number>
  readonly shift: Shift
  /** When Shift last went down or up. */
  readonly shiftMovedAt: number
}

/**
 * What Shift means for a key whose press did not come. Scanners let go of Shift first, so a Shift that went down and up
 * around no stroke is owed to the next one.
 */
type Shift = 'up' | 'held' | 'used' | 'owed'

/**
 * Shift alone switches the input method: a hand does that before a scan, and its first key owes nothing to it. Between
 * a scanner's Shift and its key are a few milliseconds, more only where the system was held up.
 */
const owedMs = 250

export const noStrokes: StrokeState = { pressed: new Set(), letGoAt: new Map(), shift: 'up', shiftMovedAt: 0 }

export interface StrokeStep {
  readonly state: StrokeState
  /** Null when the event is no stroke: a key let go whose press was heard, Shift, a press that the input method took. */
  readonly stroke: KeyPress | null
  /** What the key does to a focused field was done before this event came. */
  readonly isLate: boolean
}

const silently = (state: StrokeState): StrokeStep => ({ state, stroke: null, isLate: false })

export function hearMove(state: StrokeState, move: KeyMove): StrokeStep {
  if (move.code === 'ShiftLeft' || move.code === 'ShiftRight') {
    // Where the input method takes the release, Chromium stamps it with the time of an earlier one.
    const shiftMovedAt = Math.max(state.shiftMovedAt, move.timeStamp)
    return silently({ ...state, shift: moveShift(state.shift, move.isDown), shiftMovedAt })
  }
  if (isSilentKey(move.code)) return silently(state)
  return move.isDown ? hearPress(state, move) : hearRelease(state, move)
}

function hearPress(state: StrokeState, move: KeyMove): StrokeStep {
  const isHeard = move.timeStamp <= (state.letGoAt.get(move.code) ?? Number.NEGATIVE_INFINITY)
  if (isHeard) return { state, stroke: null, isLate: true }
  const pressed = new Set(state.pressed)
  if (move.isTaken) {
    pressed.delete(move.code)
    return silently({ ...state, pressed })
  }
  // After a press that came late, the browser takes the next one of the same key for a repetition.
  const isRepeat = move.isRepeat && pressed.has(move.code)
  pressed.add(move.code)
  return { state: { ...state, pressed, shift: spendShift(state.shift) }, stroke: { ...move, isRepeat }, isLate: false }
}

function hearRelease(state: StrokeState, move: KeyMove): StrokeStep {
  const pressed = new Set(state.pressed)
  if (pressed.delete(move.code)) return silently({ ...state, pressed })
  const letGoAt = new Map(state.letGoAt).set(move.code, move.timeStamp)
  const isForgiven = state.shift === 'owed' && move.timeStamp - state.shiftMovedAt > owedMs
  return {
    state: { ...state, pressed, letGoAt, shift: spendShift(state.shift) },
    stroke: { ...move, hasShift: state.shift !== 'up' && !isForgiven },
    isLate: true,
  }
}

function moveShift(before: Shift, isDown: boolean): Shift {
  if (isDown) return 'held'
  return before === 'held' ? 'owed' : 'up'
}

/** A held Shift serves the next key too; an owed one is paid. */
const spendShift = (shift: Shift): Shift => (shift === 'held' || shift === 'used' ? 'used' : 'up')
