import { isSilentKey } from './keyText.ts'
import { beginOfScan, maxRunGapMs } from './pace.ts'
import { readScans } from './readScans.ts'
import {
  type HeldKeys,
  hasPress,
  heldAfter,
  insertMove,
  type KeyMove,
  type Stroke,
  strokesOf,
  typeOfKey,
} from './strokes.ts'

/**
 * Tells a keyboard-wedge scanner from a person by pace alone, as a pure state machine over key events.
 *
 * A run is a row of characters without a pause. It becomes a scan as soon as `recogniseLength` characters in a row
 * came at a machine's pace; people reach that neither by rolling over keys (pairs are fast, the next gap is long) nor
 * by holding one (auto-repeat ends the run). From then on every key belongs to the scan, until a suffix key or a pause.
 * Times are `event.timeStamp`, taken where the key arrived in the browser, so a busy screen doesn't distort them.
 *
 * A scan is muddled when an input method took some of its presses. Their releases come instead, late and between newer
 * keys, so such a scan is put together only after no late key has come for a while.
 */
export interface KeyInput {
  readonly isDown: boolean
  /** `KeyboardEvent.code`. */
  readonly code: string
  readonly hasShift: boolean
  /** Ctrl, Alt or Meta is held: a shortcut, never a character of a code. */
  readonly isShortcut: boolean
  readonly isRepeat: boolean
  /** An input method took the press; even its code may be another key's. */
  readonly isTaken: boolean
  /** Milliseconds on any steady clock: when the key was pressed, and when the page heard of it. */
  readonly timeStamp: number
  readonly arrivedAt: number
}

/** What the machine asks its surroundings to do about a key, in this order. */
export type WedgeEffect =
  /** This key may be the first of a scan: remember what the field holds. */
  | { readonly type: 'begin' }
  /** The row of keys was typing, not a scan: what was put off may happen now. */
  | { readonly type: 'typed' }
  /** A scan is under way: take back what it typed so far. */
  | { readonly type: 'recognised' }
  /** This key belongs to a scan and must reach nothing else. */
  | { readonly type: 'swallow' }
  /** The scan is over, or several that an input method had muddled; the field may have its focus and content back. */
  | { readonly type: 'ended'; readonly strokes: readonly Stroke[] }

export interface WedgeState {
  /** `after`: a scan has just ended; a second suffix key (CR LF) still belongs to it. */
  readonly phase: 'idle' | 'run' | 'scan' | 'after'
  /** Of the run or scan, and of the moment before it. */
  readonly moves: readonly KeyMove[]
  /** Keys that were held when the moves began: their release is no character. */
  readonly held: HeldKeys
  /** The newest character or suffix key. */
  readonly lastKeyAt: number
  readonly isMuddled: boolean
  /** When something last arrived late, or by its release alone. */
  readonly lateAt: number
}

export interface WedgeStep {
  readonly state: WedgeState
  readonly effects: readonly WedgeEffect[]
}

/** A whole code is over after so short a pause. */
const wholeEndMs = 90
/** Time for keys that are still on their way to the page when a scan seems over but isn't a whole code. */
const patienceMs = 300
/** A key that takes longer to the page came through an input method, or through a busy system. */
const lateMs = 40
/** No late key for so long: there are none left. */
const quietMs = 150
const muddledPatienceMs = 800
/** A pause that even keys in disorder don't explain: the field may have changed, so it is remembered anew. */
const muddledGapMs = 150
/** An input method hands keys on within this time. */
const longestLagMs = 1000
/** More than the longest code that a scanner can read has key moves. */
const mostMoves = 16_384

export const idleWedge: WedgeState = {
  phase: 'idle',
  moves: [],
  held: new Map(),
  lastKeyAt: 0,
  isMuddled: false,
  lateAt: 0,
}

export function hearKey(before: WedgeState, input: KeyInput): WedgeStep {
  const type = typeOfInput(before, input)
  const move: KeyMove | null =
    type === null
      ? null
      : { code: input.code, type, isDown: input.isDown, at: input.timeStamp, hasShift: input.hasShift }
  const state = noteLateness(before, input, move)
  if (move === null) return hearOther(state, input)
  if (move.type === 'shift') return hearQuietly(state, move)
  if (move.isDown) return hearStroke(state, move)
  if (hasPress(state.moves, state.held, move)) return hearQuietly(state, move)
  // A suffix that is only let go means something while an input method swallows presses, and else nothing.
  return move.type === 'suffix' && !state.isMuddled ? hearQuietly(state, move) : hearStroke(state, move)
}

/**
 * Call when no key came for a while; `now` is on the clock of the keys. `isWhole` tells whether a text can be a whole
 * code: keys may still be on their way, and half a code is worse than a short wait.
 */
export function settle(state: WedgeState, now: number, isWhole: (text: string) => boolean): WedgeStep {
  if (state.phase !== 'scan') return endByPause(state, now)
  const [sinceLastMs, sinceLateMs] = [now - state.lastKeyAt, now - state.lateAt]
  const isWholeNow = (): boolean => readScans(strokesIn(state), isWhole).every(({ text }) => isWhole(text))
  const isOver = state.isMuddled
    ? sinceLateMs > quietMs && (sinceLateMs > muddledPatienceMs || isWholeNow())
    : sinceLastMs > patienceMs || isWholeNow()
  return sinceLastMs > wholeEndMs && isOver ? endScan(state) : { state, effects: [] }
}

/** How long after a key `settle` has something to do; null when only the next key's own time tells. */
export function settleAfterMs({ phase }: WedgeState, isSomethingPutOff: boolean): number | null {
  if (phase === 'scan') return wholeEndMs + 1
  return phase === 'run' && isSomethingPutOff ? maxRunGapMs + 1 : null
}

/** Null for what can be no part of a code. */
function typeOfInput(
  { phase }: WedgeState,
  { code, isDown, isShortcut, isRepeat, isTaken }: KeyInput,
): KeyMove['type'] | null {
  const type = typeOfKey(code)
  if (type === null || !isDown) return type
  if (type === 'shift') return isTaken ? null : type
  // Some scanners end a code with a line feed or a return as their control characters.
  const isControlSuffix = isShortcut && (code === 'KeyJ' || code === 'KeyM') && (phase === 'scan' || phase === 'after')
  if (isControlSuffix) return 'suffix'
  return isTaken || isRepeat || isShortcut ? null : type
}

function noteLateness(
  state: WedgeState,
  { isDown, isTaken, timeStamp, arrivedAt }: KeyInput,
  move: KeyMove | null,
): WedgeState {
  const isReleaseOnly =
    move !== null && move.type === 'character' && !isDown && !hasPress(state.moves, state.held, move)
  const isByInputMethod = (isDown && isTaken) || isReleaseOnly
  if (!isByInputMethod && arrivedAt - timeStamp <= lateMs) return state
  return { ...state, lateAt: arrivedAt, isMuddled: state.isMuddled || (isByInputMethod && state.phase === 'scan') }
}

/** Keys that no code has, held keys, keys that an input method took: even the time of those is another key's. */
function hearOther(state: WedgeState, { isDown, isTaken, code }: KeyInput): WedgeStep {
  if (state.phase === 'scan') return { state, effects: [{ type: 'swallow' }] }
  const isTyping = isDown && !isTaken && !isSilentKey(code)
  if (state.phase !== 'run' || !isTyping) return { state, effects: [] }
  return { state: calm(state), effects: [{ type: 'typed' }] }
}

/** A move that types nothing by itself. */
const hearQuietly = (state: WedgeState, move: KeyMove): WedgeStep => ({
  state: withMove(state, move),
  effects: state.phase === 'scan' ? [{ type: 'swallow' }] : [],
})

function hearStroke(before: WedgeState, move: KeyMove): WedgeStep {
  const paused = endByPause(before, move.at)
  const next = move.type === 'suffix' ? hearSuffix(paused.state, move) : hearCharacter(paused.state, move)
  return { state: next.state, effects: [...paused.effects, ...next.effects] }
}

/** What the time between two keys says. A scan is ended by `settle`, which knows whether the code is whole. */
function endByPause(state: WedgeState, at: number): WedgeStep {
  const gap = at - state.lastKeyAt
  if (state.phase === 'after' && gap > wholeEndMs) return { state: calm(state), effects: [] }
  // What came so far is kept: older keys may still be on their way, or the pause may be the system's.
  const runGapMs = state.isMuddled ? muddledGapMs : maxRunGapMs
  if (state.phase === 'run' && gap > runGapMs)
    return { state: { ...state, phase: 'idle' }, effects: [{ type: 'typed' }] }
  return { state, effects: [] }
}

function hearSuffix(state: WedgeState, move: KeyMove): WedgeStep {
  if (state.phase === 'after') return { state: withMove(state, move), effects: [{ type: 'swallow' }] }
  if (state.phase === 'run') return { state: calm(withStroke(state, move)), effects: [{ type: 'typed' }] }
  if (state.phase === 'idle') return { state: calm(withMove(state, move)), effects: [] }
  const longer = withStroke(state, move)
  if (longer.isMuddled) return { state: longer, effects: [{ type: 'swallow' }] }
  const ended = endScan(longer)
  return { state: { ...ended.state, phase: 'after' }, effects: [{ type: 'swallow' }, ...ended.effects] }
}

function hearCharacter(state: WedgeState, move: KeyMove): WedgeStep {
  const longer = withStroke(state, move)
  if (state.phase === 'scan') {
    const ended = longer.moves.length > mostMoves ? endScan(longer) : { state: longer, effects: [] }
    return { state: ended.state, effects: [{ type: 'swallow' }, ...ended.effects] }
  }
  const begin: readonly WedgeEffect[] = state.phase === 'run' ? [] : [{ type: 'begin' }]
  if (!isMachinePace(longer)) return { state: { ...longer, phase: 'run' }, effects: begin }
  return { state: { ...longer, phase: 'scan' }, effects: [...begin, { type: 'recognised' }, { type: 'swallow' }] }
}

function withStroke(state: WedgeState, move: KeyMove): WedgeState {
  const isOngoing = state.phase === 'run' || state.phase === 'scan'
  return {
    ...withMove(state, move),
    lastKeyAt: isOngoing ? Math.max(state.lastKeyAt, move.at) : move.at,
    isMuddled: (isOngoing && state.isMuddled) || !move.isDown,
  }
}

const isMachinePace = (state: WedgeState): boolean => beginOfScan(strokesIn(state)) !== -1

const strokesIn = ({ moves, held, isMuddled }: WedgeState) => strokesOf(moves, held, isMuddled)

const endScan = (state: WedgeState): WedgeStep => ({
  state: calm(state),
  effects: [{ type: 'ended', strokes: strokesIn(state) }],
})

const calm = (state: WedgeState): WedgeState => ({
  ...state,
  phase: 'idle',
  moves: [],
  held: heldAfter(state.moves, state.held, state.lastKeyAt),
  isMuddled: false,
})

/** Outside a scan only the last moment is kept. */
function withMove(state: WedgeState, move: KeyMove): WedgeState {
  const isOld = (other: KeyMove): boolean => state.phase !== 'scan' && move.at - other.at >= longestLagMs
  const old = state.moves.filter(isOld)
  if (old.length === 0) return { ...state, moves: insertMove(state.moves, move) }
  const moves = state.moves.filter((other) => !isOld(other))
  return { ...state, moves: insertMove(moves, move), held: heldAfter(old, state.held, move.at) }
}
