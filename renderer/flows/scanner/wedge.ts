import { isSilentKey, isSuffixKey, textOfKey } from './keyText.ts'

/**
 * Tells a keyboard-wedge scanner from a person by pace alone, as a pure state machine over key presses.
 *
 * A run is a row of characters without a pause. It becomes a scan as soon as `recogniseLength` characters in a row
 * came at a machine's pace; people reach that neither by rolling over keys (pairs are fast, the next gap is long) nor
 * by holding one (auto-repeat ends the run). From then on every key belongs to the scan, until a suffix key or a pause.
 * Times are `event.timeStamp`, taken where the key arrived in the browser, so a busy screen doesn't distort them.
 */
export interface KeyPress {
  /** `KeyboardEvent.code`. */
  readonly code: string
  readonly hasShift: boolean
  /** Ctrl, Alt or Meta is held: a shortcut, never a character of a code. */
  readonly isShortcut: boolean
  readonly isRepeat: boolean
  /** Milliseconds on any steady clock. */
  readonly timeStamp: number
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

export interface WedgeState {
  /** `after`: a scan has just ended; a second suffix key (CR LF) still belongs to it. */
  readonly phase: 'idle' | 'run' | 'scan' | 'after'
  readonly text: string
  /** Gaps before the newest characters of the run, at most `recogniseLength - 1` of them. */
  readonly gaps: readonly number[]
  readonly firstKeyAt: number
  readonly lastKeyAt: number
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
/** A longer pause after recognition ends the scan; the next one may begin 150 ms after the last key. */
export const idleEndMs = 90
/** More than any code that a scanner can read in one go. */
const maxLength = 4096

export const idleWedge: WedgeState = { phase: 'idle', text: '', gaps: [], firstKeyAt: 0, lastKeyAt: 0 }

export function pressKey(before: WedgeState, press: KeyPress): WedgeStep {
  const paused = endPaused(before, press.timeStamp)
  const { state } = paused
  const step = (next: WedgeState, ...effects: readonly WedgeEffect[]): WedgeStep => ({
    state: next,
    effects: [...paused.effects, ...effects],
  })

  if (isSilentKey(press.code)) return step(state)
  if (state.phase === 'scan') return step(...continueScan(state, press))
  if (isSuffixKey(press.code) || (state.phase === 'after' && isControlSuffix(press)))
    return state.phase === 'after' ? step(state, { type: 'swallow' }) : step(idleWedge, ...leaveRun(state))
  const text = press.isShortcut || press.isRepeat ? null : textOfKey(press.code, press.hasShift)
  if (text === null) return step(idleWedge, ...leaveRun(state))
  return step(...addToRun(state, text, press.timeStamp))
}

/** Call when no key came for a while; `timeStamp` is now, on the clock of the keys. */
export const endPaused = (state: WedgeState, timeStamp: number): WedgeStep => {
  const gap = timeStamp - state.lastKeyAt
  if (state.phase === 'scan' && gap > idleEndMs)
    return { state: idleWedge, effects: [scannedEffect(state, state.lastKeyAt)] }
  if (state.phase === 'after' && gap > idleEndMs) return { state: idleWedge, effects: [] }
  if (state.phase === 'run' && gap > maxRunGapMs) return { state: idleWedge, effects: [{ type: 'typed' }] }
  return { state, effects: [] }
}

/**
 * A scan without suffix whose text can't be a whole code yet is given this long, on a clock that runs while keys may
 * still be on their way: the browser can be late in handing them on, and half a code is worse than a short wait.
 */
export const patienceMs = 300

/** After so long a run that put something off is typing. */
export const typedAfterMs = maxRunGapMs + 1

function addToRun(state: WedgeState, text: string, at: number): [WedgeState, ...WedgeEffect[]] {
  if (state.phase !== 'run') {
    return [{ phase: 'run', text, gaps: [], firstKeyAt: at, lastKeyAt: at }, { type: 'begin' }]
  }
  const gaps = [...state.gaps, at - state.lastKeyAt].slice(1 - recogniseLength)
  const run: WedgeState = { ...state, text: state.text + text, gaps, lastKeyAt: at }
  return isMachinePace(gaps) ? [{ ...run, phase: 'scan' }, { type: 'recognised' }, { type: 'swallow' }] : [run]
}

function isMachinePace(gaps: readonly number[]): boolean {
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return gaps.length === recogniseLength - 1 && total <= maxMeanGapMs * gaps.length
}

function continueScan(state: WedgeState, press: KeyPress): [WedgeState, ...WedgeEffect[]] {
  if (isSuffixKey(press.code) || isControlSuffix(press)) {
    return [
      { ...idleWedge, phase: 'after', lastKeyAt: press.timeStamp },
      { type: 'swallow' },
      scannedEffect(state, press.timeStamp),
    ]
  }
  const text = press.isRepeat || press.isShortcut ? null : textOfKey(press.code, press.hasShift)
  const longer: WedgeState = { ...state, text: state.text + (text ?? ''), lastKeyAt: press.timeStamp }
  if (longer.text.length < maxLength) return [longer, { type: 'swallow' }]
  return [
    { ...idleWedge, phase: 'after', lastKeyAt: press.timeStamp },
    { type: 'swallow' },
    scannedEffect(longer, press.timeStamp),
  ]
}

/** Some scanners end a code with a line feed or a return as their control characters: Ctrl+J, Ctrl+M. */
const isControlSuffix = ({ isShortcut, code }: KeyPress): boolean => isShortcut && (code === 'KeyJ' || code === 'KeyM')

const scannedEffect = (state: WedgeState, lastKeyAt: number): WedgeEffect => ({
  type: 'scanned',
  scan: { text: state.text, firstKeyAt: state.firstKeyAt, lastKeyAt },
})

const leaveRun = (state: WedgeState): readonly WedgeEffect[] => (state.phase === 'run' ? [{ type: 'typed' }] : [])
