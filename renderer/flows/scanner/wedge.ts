import type { ScannerSetup } from '#shared/scanner/scannerSetup.ts'
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

export interface WedgeRules {
  readonly isWhole: IsWhole
  /**
   * How this station's scanner types. `gapMs`: the mean time between characters at most; people who type fast need
   * 60 ms and never less than 30. `shortest`: so many characters in a row at that pace are a scan.
   */
  readonly setup: ScannerSetup
}

/** A longer pause before recognition starts a new run: what came before it was typed by a person. 40 ms for most. */
const runGapMs = ({ gapMs }: ScannerSetup): number => Math.max(40, (gapMs * 5) / 3)
/** A longer pause after recognition ends a whole code; the next one may begin 150 ms after the last key. 90 ms for most. */
const idleEndMs = ({ gapMs }: ScannerSetup): number => Math.max(90, gapMs * 3.75)
/** What can't be a whole code is given this long for its next key: half a code is worse than a short wait. */
const patienceMs = 600
/** After so long a run that put something off is typing. */
export const typedAfterMs = (setup: ScannerSetup): number => runGapMs(setup) + 1
/** More than any code that a scanner can read in one go. */
const maxLength = 4096
/** So many characters around the beginning that pace found may turn out to belong to the code, or not to. */
const maxShift = 24

export const idleWedge: WedgeState = { phase: 'idle', typed: [], begin: 0, lastKeyAt: 0 }

export function pressKey(before: WedgeState, press: KeyPress, rules: WedgeRules): WedgeStep {
  const paused = endPaused(before, press.timeStamp, rules)
  const { state } = paused
  const step = (next: WedgeState, ...effects: readonly WedgeEffect[]): WedgeStep => ({
    state: next,
    effects: [...paused.effects, ...effects],
  })

  if (isSilentKey(press.code)) return step(state)
  if (state.phase === 'scan') return step(...continueScan(state, press, rules))
  if (isSuffixKey(press.code) || (state.phase === 'after' && isControlSuffix(press)))
    return state.phase === 'after' ? step(state, { type: 'swallow' }) : step(idleWedge, ...leaveRun(state))
  const text = characterOf(press)
  return text === null
    ? step(idleWedge, ...leaveRun(state))
    : step(...addToRun(state, { text, at: press.timeStamp }, rules.setup))
}

/** What the scan that is under way has typed. */
export const textSoFar = ({ typed, begin }: WedgeState): string => textOf(typed.slice(begin))

/** Call when no key came for a while; `timeStamp` is now, on the clock of the keys. */
export function endPaused(state: WedgeState, timeStamp: number, rules: WedgeRules): WedgeStep {
  const gap = timeStamp - state.lastKeyAt
  const idleMs = idleEndMs(rules.setup)
  if (state.phase === 'scan' && gap > idleMs && (gap > patienceMs || endsWhole(state, rules)))
    return { state: idleWedge, effects: scansOf(state, state.lastKeyAt, rules) }
  if (state.phase === 'after' && gap > idleMs) return { state: idleWedge, effects: [] }
  if (state.phase === 'run' && gap > runGapMs(rules.setup))
    return { state: { ...state, phase: 'idle' }, effects: [{ type: 'typed' }] }
  return { state, effects: [] }
}

function addToRun(state: WedgeState, typed: Typed, setup: ScannerSetup): [WedgeState, ...WedgeEffect[]] {
  const { at } = typed
  const recent = at - state.lastKeyAt > patienceMs ? [] : state.typed.slice(-maxShift)
  if (state.phase !== 'run') return [{ phase: 'run', typed: [...recent, typed], begin: recent.length, lastKeyAt: at }]
  const run: WedgeState = { ...state, typed: [...state.typed, typed], lastKeyAt: at }
  return isMachinePace(run, setup) ? [{ ...run, phase: 'scan' }, { type: 'recognised' }, { type: 'swallow' }] : [run]
}

function isMachinePace({ typed, begin, lastKeyAt }: WedgeState, { shortest, gapMs }: ScannerSetup): boolean {
  const first = typed.slice(begin).at(-shortest)
  return first !== undefined && lastKeyAt - first.at <= gapMs * (shortest - 1)
}

function continueScan(state: WedgeState, press: KeyPress, rules: WedgeRules): [WedgeState, ...WedgeEffect[]] {
  const at = press.timeStamp
  if (endsScan(press, rules.setup)) return endScan(state, at, rules)
  const text = characterOf(press)
  const typed = text === null ? state.typed : [...state.typed, { text, at }]
  const longer: WedgeState = { ...state, typed, lastKeyAt: at }
  return typed.length < maxLength ? [longer, { type: 'swallow' }] : endScan(longer, at, rules)
}

const endScan = (state: WedgeState, at: number, rules: WedgeRules): [WedgeState, ...WedgeEffect[]] => [
  { ...idleWedge, phase: 'after', lastKeyAt: at },
  { type: 'swallow' },
  ...scansOf(state, at, rules),
]

/** Null for keys that are no part of a code, such as shortcuts and held keys. */
const characterOf = ({ code, hasShift, isShortcut, isRepeat }: KeyPress): string | null =>
  isShortcut || isRepeat ? null : textOfKey(code, hasShift)

/** Some scanners end a code with a line feed or a return as their control characters: Ctrl+J, Ctrl+M. */
const isControlSuffix = ({ isShortcut, code }: KeyPress): boolean => isShortcut && (code === 'KeyJ' || code === 'KeyM')

/** The key that ends a code, where the station's scanner is known to press one and no other. */
function endsScan(press: KeyPress, { endKey }: ScannerSetup): boolean {
  if (endKey === 'any') return isSuffixKey(press.code) || isControlSuffix(press)
  if (endKey === 'pause') return false
  return isSuffixKey(press.code) && (press.code === 'Tab') === (endKey === 'tab')
}

/** A code without what the scanner is set to type around it. */
export function stripAffixes(text: string, { prefix, suffix }: Pick<ScannerSetup, 'prefix' | 'suffix'>): string {
  const begin = prefix !== '' && text.startsWith(prefix) ? prefix.length : 0
  const end = suffix !== '' && text.length - begin >= suffix.length && text.endsWith(suffix) ? suffix.length : 0
  return text.slice(begin, text.length - end)
}

/** One whole code, or what lies between pauses; what is too short for a code was typed meanwhile. */
function scansOf(state: WedgeState, lastKeyAt: number, rules: WedgeRules): readonly WedgeEffect[] {
  const whole = findWhole(state, rules)
  const pieces = whole === null ? splitAtPauses(state, rules.setup) : [whole]
  return pieces.flatMap((piece) => {
    const [first] = piece
    const text = codeOf(piece, rules)
    if (first === undefined || text.length < rules.setup.shortest) return []
    return [{ type: 'scanned', scan: { text, firstKeyAt: first.at, lastKeyAt } }]
  })
}

/** The whole code that begins nearest to where the pace says. */
function findWhole({ typed, begin }: WedgeState, rules: WedgeRules): readonly Typed[] | null {
  for (let shift = 0; shift <= maxShift; shift += 1) {
    for (const from of [begin - shift, begin + shift]) {
      const piece = from < 0 ? [] : typed.slice(from)
      if (piece.length >= rules.setup.shortest && rules.isWhole(codeOf(piece, rules))) return piece
    }
  }
  return null
}

function splitAtPauses({ typed, begin }: WedgeState, setup: ScannerSetup): readonly (readonly Typed[])[] {
  const pieces: Typed[][] = [[]]
  let lastAt = Number.POSITIVE_INFINITY
  for (const character of typed.slice(begin)) {
    if (character.at - lastAt > idleEndMs(setup)) pieces.push([])
    pieces.at(-1)?.push(character)
    lastAt = character.at
  }
  return pieces
}

/** Where the scanner always presses a key at the end, a pause is none: the rest is late. */
const endsWhole = (state: WedgeState, rules: WedgeRules): boolean =>
  rules.setup.endKey !== 'enter' &&
  rules.setup.endKey !== 'tab' &&
  (findWhole(state, rules) !== null || rules.isWhole(codeOf(splitAtPauses(state, rules.setup).at(-1) ?? [], rules)))

const textOf = (typed: readonly Typed[]): string => typed.map(({ text }) => text).join('')

const codeOf = (piece: readonly Typed[], { setup }: WedgeRules): string => stripAffixes(textOf(piece), setup)

const leaveRun = (state: WedgeState): readonly WedgeEffect[] => (state.phase === 'run' ? [{ type: 'typed' }] : [])
