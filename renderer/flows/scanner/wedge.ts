import { isSilentKey } from './keyText.ts'
import {
  type HeldKeys,
  hasPress,
  heldAfter,
  insertMove,
  type KeyMove,
  rowsOf,
  type Stroke,
  strokesOf,
  textOf,
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

export interface Scanned {
  /** Verbatim, spaces included: they are part of a code. */
  readonly text: string
  readonly firstKeyAt: number
  /** The suffix key, or the last character when there was none. */
  readonly lastKeyAt: number
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
  | { readonly type: 'scanned'; readonly scan: Scanned }
  /** No scan is under way any more: the field may have its focus and content back. */
  | { readonly type: 'released' }

export interface WedgeState {
  /** `after`: a scan has just ended; a second suffix key (CR LF) still belongs to it. */
  readonly phase: 'idle' | 'run' | 'scan' | 'after'
  /** Of the run or scan; before one, Shift only, which its first character may need. */
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

/** This many characters in a row at a machine's pace are a scan. The shortest codes in use have eight. */
export const recogniseLength = 8
/** The mean time between characters of a scanner, at most. People who type fast need 60 ms and never less than 30. */
const maxMeanGapMs = 24
/** A longer pause before recognition starts a new run: what came before it was typed by a person. */
const maxRunGapMs = 40
/** The next scan may begin 150 ms after the last key; until then a pause may be the system's. */
const betweenScansMs = 130
/** A whole code is over sooner. */
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
  if (move.type === 'shift') return hearQuietly(withoutOldShift(state, move.at), move)
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
  const isWholeNow = (): boolean => scanRows(state).every((row) => isWhole(textOf(row)))
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
function hearQuietly(state: WedgeState, move: KeyMove): WedgeStep {
  const isKept = state.phase === 'run' || state.phase === 'scan' || move.type === 'shift'
  const moved = isKept
    ? { ...state, moves: insertMove(state.moves, move) }
    : { ...state, held: heldAfter([move], state.held, move.at) }
  return { state: moved, effects: state.phase === 'scan' ? [{ type: 'swallow' }] : [] }
}

function hearStroke(before: WedgeState, move: KeyMove): WedgeStep {
  const paused = endByPause(before, move.at)
  const next = move.type === 'suffix' ? hearSuffix(paused.state, move) : hearCharacter(paused.state, move)
  return { state: next.state, effects: [...paused.effects, ...next.effects] }
}

/** What the time between two keys says. Late keys of a muddled scan say nothing about pauses. */
function endByPause(state: WedgeState, at: number): WedgeStep {
  const gap = at - state.lastKeyAt
  if (state.phase === 'scan' && !state.isMuddled && gap > betweenScansMs) return endScan(state)
  if (state.phase === 'after' && gap > wholeEndMs) return { state: calm(state), effects: [] }
  if (state.phase === 'run' && !state.isMuddled && gap > maxRunGapMs)
    return { state: calm(state), effects: [{ type: 'typed' }] }
  // Older keys may still be on their way: what came so far is kept for them.
  if (state.phase === 'run' && gap > muddledGapMs)
    return { state: { ...state, phase: 'idle' }, effects: [{ type: 'typed' }] }
  return { state, effects: [] }
}

function hearSuffix(state: WedgeState, move: KeyMove): WedgeStep {
  const idle: WedgeState = { ...state, held: heldAfter([move], state.held, move.at) }
  if (state.phase === 'after') return { state: idle, effects: [{ type: 'swallow' }] }
  if (state.phase === 'run') return { state: calm(withStroke(state, move)), effects: [{ type: 'typed' }] }
  if (state.phase === 'idle') return { state: idle, effects: [] }
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
  const kept = state.phase === 'scan' ? state.moves : state.moves.filter((other) => move.at - other.at < longestLagMs)
  return {
    ...state,
    moves: insertMove(kept, move),
    lastKeyAt: isOngoing ? Math.max(state.lastKeyAt, move.at) : move.at,
    isMuddled: (isOngoing && state.isMuddled) || !move.isDown,
  }
}

const isMachinePace = (state: WedgeState): boolean => beginOfScan(strokesIn(state)) !== -1

const strokesIn = ({ moves, held, isMuddled }: WedgeState) => strokesOf(moves, held, isMuddled)

/** Each scan in the moves so far, without what a person typed just before it. A few characters in between were nothing. */
const scanRows = (state: WedgeState): readonly (readonly Stroke[])[] =>
  rowsOf(strokesIn(state), betweenScansMs).flatMap((row) => {
    const begin = beginOfScan(row)
    return begin === -1 ? [] : [row.slice(begin)]
  })

/** The first of the strokes that came at a machine's pace, and of those right before them; -1 if there are none. */
function beginOfScan(strokes: readonly Stroke[]): number {
  const characters = strokes.filter(({ text }) => text !== null)
  let begin = 0
  for (const [index, { at }] of characters.entries()) {
    if (index > 0 && at - (characters[index - 1]?.at ?? 0) > maxRunGapMs) begin = index
    const [first, eighth] = [characters[begin], characters[index + 1 - recogniseLength]]
    const isFast =
      eighth !== undefined &&
      index + 1 - recogniseLength >= begin &&
      at - eighth.at <= maxMeanGapMs * (recogniseLength - 1)
    if (isFast && first !== undefined) return strokes.indexOf(first)
  }
  return -1
}

function endScan(state: WedgeState): WedgeStep {
  const scans = scanRows(state).map((row): WedgeEffect => {
    const [firstKeyAt, lastKeyAt] = [row.at(0)?.at ?? 0, row.at(-1)?.at ?? 0]
    return { type: 'scanned', scan: { text: textOf(row), firstKeyAt, lastKeyAt } }
  })
  return { state: calm(state), effects: [{ type: 'released' }, ...scans] }
}

const calm = (state: WedgeState): WedgeState => ({
  ...state,
  phase: 'idle',
  moves: [],
  held: heldAfter(state.moves, state.held, state.lastKeyAt),
  isMuddled: false,
})

/** Before a run only a Shift of this very moment may matter. */
const withoutOldShift = (state: WedgeState, at: number): WedgeState =>
  state.phase === 'run' || state.phase === 'scan'
    ? state
    : { ...state, moves: state.moves.filter((move) => at - move.at < wholeEndMs) }
