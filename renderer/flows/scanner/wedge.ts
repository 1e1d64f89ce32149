import { isSilentKey, isSuffixKey, textOfKey } from './keyText.ts'

/**
 * Tells a keyboard-wedge scanner from a person by pace alone, as a pure state machine over key presses.
 *
 * A run is a row of characters without a pause. It becomes a scan as soon as `recogniseLength` characters in a row
 * came at a machine's pace; people reach that neither by rolling over keys (pairs are fast, the next gap is long) nor
 * by holding one (auto-repeat ends the run). From then on every key belongs to the scan, until a suffix key or a pause.
 * Pace alone can be wrong about where a code begins and ends: a hand typed right before it, or a busy system held keys
 * up. Who knows what a whole code is (`IsWhole`) corrects it.
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
  /** The characters of the run or scan, and before them those of the last moment. */
  readonly typed: readonly Typed[]
  /** Index in `typed` of the first character that belongs to the run or scan by its pace. */
  readonly begin: number
  readonly lastKeyAt: number
}

interface Typed {
  readonly text: string
  readonly at: number
}

export interface WedgeStep {
  readonly state: WedgeState
  readonly effects: readonly WedgeEffect[]
}

/** Tells whether a text can be a whole code. */
export type IsWhole = (text: string) => boolean

/** This many characters in a row at a machine's pace are a scan. The shortest codes in use have eight. */
export const recogniseLength = 8
/** The mean time between characters of a scanner, at most. People who type fast need 60 ms and never less than 30. */
const maxMeanGapMs = 24
/** A longer pause before recognition starts a new run: what came before it was typed by a person. */
const maxRunGapMs = 40
/** A longer pause after recognition ends a whole code; the next one may begin 150 ms after the last key. */
const idleEndMs = 90
/** What can't be a whole code is given this long for its next key: half a code is worse than a short wait. */
const patienceMs = 600
/** After so long a run that put something off is typing. */
export const typedAfterMs = maxRunGapMs + 1
/** More than any code that a scanner can read in one go. */
const maxLength = 4096
/** So many characters around the beginning that pace found may turn out to belong to the code, or not to. */
const maxShift = 24

export const idleWedge: WedgeState = { phase: 'idle', typed: [], begin: 0, lastKeyAt: 0 }

export function pressKey(before: WedgeState, press: KeyPress, isWhole: IsWhole): WedgeStep {
  const paused = endPaused(before, press.timeStamp, isWhole)
  const { state } = paused
  const step = (next: WedgeState, ...effects: readonly WedgeEffect[]): WedgeStep => ({
    state: next,
    effects: [...paused.effects, ...effects],
  })

  if (isSilentKey(press.code)) return step(state)
  if (state.phase === 'scan') return step(...continueScan(state, press, isWhole))
  if (isSuffixKey(press.code) || (state.phase === 'after' && isControlSuffix(press)))
    return state.phase === 'after' ? step(state, { type: 'swallow' }) : step(idleWedge, ...leaveRun(state))
  const text = characterOf(press)
  return text === null ? step(idleWedge, ...leaveRun(state)) : step(...addToRun(state, { text, at: press.timeStamp }))
}

/** What the scan that is under way has typed. */
export const textSoFar = ({ typed, begin }: WedgeState): string => textOf(typed.slice(begin))

/** Call when no key came for a while; `timeStamp` is now, on the clock of the keys. */
export function endPaused(state: WedgeState, timeStamp: number, isWhole: IsWhole): WedgeStep {
  const gap = timeStamp - state.lastKeyAt
  if (state.phase === 'scan' && gap > idleEndMs && (gap > patienceMs || endsWhole(state, isWhole)))
    return { state: idleWedge, effects: scansOf(state, state.lastKeyAt, isWhole) }
  if (state.phase === 'after' && gap > idleEndMs) return { state: idleWedge, effects: [] }
  if (state.phase === 'run' && gap > maxRunGapMs)
    return { state: { ...state, phase: 'idle' }, effects: [{ type: 'typed' }] }
  return { state, effects: [] }
}

function addToRun(state: WedgeState, typed: Typed): [WedgeState, ...WedgeEffect[]] {
  const { at } = typed
  const recent = at - state.lastKeyAt > patienceMs ? [] : state.typed.slice(-maxShift)
  if (state.phase !== 'run') return [{ phase: 'run', typed: [...recent, typed], begin: recent.length, lastKeyAt: at }]
  const run: WedgeState = { ...state, typed: [...state.typed, typed], lastKeyAt: at }
  return isMachinePace(run) ? [{ ...run, phase: 'scan' }, { type: 'recognised' }, { type: 'swallow' }] : [run]
}

function isMachinePace({ typed, begin, lastKeyAt }: WedgeState): boolean {
  const first = typed.slice(begin).at(-recogniseLength)
  return first !== undefined && lastKeyAt - first.at <= maxMeanGapMs * (recogniseLength - 1)
}

function continueScan(state: WedgeState, press: KeyPress, isWhole: IsWhole): [WedgeState, ...WedgeEffect[]] {
  const at = press.timeStamp
  if (isSuffixKey(press.code) || isControlSuffix(press)) return endScan(state, at, isWhole)
  const text = characterOf(press)
  const typed = text === null ? state.typed : [...state.typed, { text, at }]
  const longer: WedgeState = { ...state, typed, lastKeyAt: at }
  return typed.length < maxLength ? [longer, { type: 'swallow' }] : endScan(longer, at, isWhole)
}

const endScan = (state: WedgeState, at: number, isWhole: IsWhole): [WedgeState, ...WedgeEffect[]] => [
  { ...idleWedge, phase: 'after', lastKeyAt: at },
  { type: 'swallow' },
  ...scansOf(state, at, isWhole),
]

/** Null for keys that are no part of a code, such as shortcuts and held keys. */
const characterOf = ({ code, hasShift, isShortcut, isRepeat }: KeyPress): string | null =>
  isShortcut || isRepeat ? null : textOfKey(code, hasShift)

/** Some scanners end a code with a line feed or a return as their control characters: Ctrl+J, Ctrl+M. */
const isControlSuffix = ({ isShortcut, code }: KeyPress): boolean => isShortcut && (code === 'KeyJ' || code === 'KeyM')

/** One whole code, or what lies between pauses; what is too short for a code was typed meanwhile. */
function scansOf(state: WedgeState, lastKeyAt: number, isWhole: IsWhole): readonly WedgeEffect[] {
  const whole = findWhole(state, isWhole)
  const pieces = whole === null ? splitAtPauses(state) : [whole]
  return pieces.flatMap((piece) => {
    const [first] = piece
    if (first === undefined || piece.length < recogniseLength) return []
    return [{ type: 'scanned', scan: { text: textOf(piece), firstKeyAt: first.at, lastKeyAt } }]
  })
}

/** The whole code that begins nearest to where the pace says. */
function findWhole({ typed, begin }: WedgeState, isWhole: IsWhole): readonly Typed[] | null {
  for (let shift = 0; shift <= maxShift; shift += 1) {
    for (const from of [begin - shift, begin + shift]) {
      const code = from < 0 ? [] : typed.slice(from)
      if (code.length >= recogniseLength && isWhole(textOf(code))) return code
    }
  }
  return null
}

function splitAtPauses({ typed, begin }: WedgeState): readonly (readonly Typed[])[] {
  const pieces: Typed[][] = [[]]
  let lastAt = Number.POSITIVE_INFINITY
  for (const character of typed.slice(begin)) {
    if (character.at - lastAt > idleEndMs) pieces.push([])
    pieces.at(-1)?.push(character)
    lastAt = character.at
  }
  return pieces
}

const endsWhole = (state: WedgeState, isWhole: IsWhole): boolean =>
  findWhole(state, isWhole) !== null || isWhole(textOf(splitAtPauses(state).at(-1) ?? []))

const textOf = (typed: readonly Typed[]): string => typed.map(({ text }) => text).join('')

const leaveRun = (state: WedgeState): readonly WedgeEffect[] => (state.phase === 'run' ? [{ type: 'typed' }] : [])
