import { serialOf } from '#renderer/flows/badge/readBadge.ts'
import { hearMove, type KeyMove, noStrokes, type StrokeState } from '#renderer/flows/scanner/strokes.ts'
import {
  endPaused,
  idleWedge,
  pressKey,
  type Scanned,
  textSoFar,
  typedAfterMs,
  type WedgeEffect,
  type WedgeRules,
  type WedgeState,
} from '#renderer/flows/scanner/wedge.ts'
import { type ScannerSetup, usualScanner } from '#shared/scanner/scannerSetup.ts'
import { type FieldHistory, openFieldHistory } from './fieldHistory.ts'
import { type FieldMemory, isPressedBySpace, restoreField } from './typedField.ts'

export interface ScanListeners {
  readonly onScan: (scan: Scanned) => void
  /** At every key of a scan, with what it has typed so far. */
  readonly onProgress?: (textSoFar: string) => void
}

/**
 * Hears a keyboard-wedge scanner whichever element has the focus, and keeps what it types away from that element:
 * the keys before recognition are taken back, the others never arrive. Returns the function that stops listening.
 *
 * An input method that is composing gets the first keys too. Taking the focus away for the rest of the scan ends its
 * composition; the field gets its focus and its content back when the scan ends.
 * `setup` is asked at every key, so that a change in the settings holds at once.
 */
export function listenForScans(
  { onScan, onProgress }: ScanListeners,
  setup: () => ScannerSetup = () => usualScanner,
): () => void {
  const rules = (): WedgeRules => ({ isWhole: isBadgeCode, setup: setup() })
  const held: Held = {
    keys: noStrokes,
    wedge: idleWedge,
    history: openFieldHistory(),
    field: null,
    press: null,
    blurred: null,
    heardAt: 0,
    takenAt: Number.NEGATIVE_INFINITY,
    scannedAt: 0,
    timer: undefined,
    returnTimer: undefined,
  }

  const perform = (effects: readonly WedgeEffect[], event: KeyboardEvent | null): void => {
    for (const effect of effects) {
      if (effect.type === 'typed') pressLate(held)
      else if (effect.type === 'recognised') takeBack(held)
      else if (effect.type === 'swallow') swallow(event)
      else {
        held.scannedAt = performance.now()
        giveBack(held, effect.scan.firstKeyAt)
        if (held.blurred !== null) returnFocusLater()
        onScan(effect.scan)
      }
    }
  }

  const returnFocusLater = (): void => {
    clearTimeout(held.returnTimer)
    held.returnTimer = setTimeout(() => {
      if (isMidway(held)) returnFocusLater()
      else returnFocus(held)
    }, returnFocusMs)
  }

  const endLater = (): void => {
    clearTimeout(held.timer)
    const waitMs = waitAfterKeyMs(held, setup())
    if (waitMs !== null) held.timer = setTimeout(endIfPaused, waitMs)
  }

  const endIfPaused = (): void => {
    // A busy screen runs this timer before keys that arrived in time; they are read first.
    if (navigator.scheduling?.isInputPending?.() !== true) {
      // Keys may have been long on their way, so their clock stands where the last one arrived.
      const now = held.wedge.lastKeyAt + performance.now() - held.heardAt
      const step = endPaused(held.wedge, now, rules())
      held.wedge = step.state
      perform(step.effects, null)
    }
    if (waitAfterKeyMs(held, setup()) !== null) held.timer = setTimeout(endIfPaused, lookAgainMs)
  }

  const onKey = (event: KeyboardEvent): void => {
    const wasScan = held.wedge.phase === 'scan'
    const move = moveOf(event)
    const { state, stroke, isLate } = hearMove(held.keys, move)
    held.keys = state
    held.heardAt = performance.now()
    if (move.isTaken || isLate) held.takenAt = held.heardAt
    const isBeforeChange = held.blurred === null && !isLate
    if (isBeforeChange && !wasScan) held.history.note(event.timeStamp)
    if (stroke !== null) {
      const step = pressKey(held.wedge, stroke, rules())
      held.wedge = step.state
      perform(step.effects, event)
      if (held.wedge.phase === 'scan') onProgress?.(textSoFar(held.wedge))
      const mayPress = move.isDown && held.wedge.phase === 'run' && event.code === 'Space'
      if (mayPress) putOff(held, event)
      // The scan ended before this key, and the field has its content back.
      if (isBeforeChange && wasScan && held.wedge.phase === 'run') held.history.note(event.timeStamp)
    } else if (wasScan) {
      swallow(event)
    }
    endLater()
  }
  const onCompositionStart = (): void => {
    if (!isKeptAway(held)) held.history.beginComposition()
  }
  const onCompositionEnd = (event: CompositionEvent): void => {
    if (!isKeptAway(held)) held.history.endComposition(event.timeStamp)
  }
  /** What an input method still delivers while its field has lost the focus to a scan. */
  const onBeforeInput = (event: InputEvent): void => {
    if (isKeptAway(held)) swallow(event)
  }
  /** Keys that are let go in another window are never heard of here. */
  const onWindowBlur = (event: FocusEvent): void => {
    if (event.target === window) held.keys = noStrokes
  }

  const capture = { capture: true }
  window.addEventListener('keydown', onKey, capture)
  window.addEventListener('keyup', onKey, capture)
  window.addEventListener('beforeinput', onBeforeInput, capture)
  window.addEventListener('compositionstart', onCompositionStart, capture)
  window.addEventListener('compositionend', onCompositionEnd, capture)
  window.addEventListener('blur', onWindowBlur)
  return () => {
    clearTimeout(held.timer)
    clearTimeout(held.returnTimer)
    window.removeEventListener('keydown', onKey, capture)
    window.removeEventListener('keyup', onKey, capture)
    window.removeEventListener('beforeinput', onBeforeInput, capture)
    window.removeEventListener('compositionstart', onCompositionStart, capture)
    window.removeEventListener('compositionend', onCompositionEnd, capture)
    window.removeEventListener('blur', onWindowBlur)
  }
}

declare global {
  interface Navigator {
    /** Chromium only. */
    readonly scheduling?: { isInputPending?(): boolean }
  }
}

interface Held {
  keys: StrokeState
  wedge: WedgeState
  readonly history: FieldHistory
  /** The focused field as it was before the scan that is under way. */
  field: FieldMemory | null
  /** A button that Space will press once the run turns out not to be a scan. */
  press: HTMLElement | null
  /** The field that lost its focus to a scan. */
  blurred: HTMLElement | null
  /** When the last key event arrived, and the last one that an input method had a hand in. */
  heardAt: number
  takenAt: number
  /** When the last scan ended. */
  scannedAt: number
  timer: ReturnType<typeof setTimeout> | undefined
  returnTimer: ReturnType<typeof setTimeout> | undefined
}

/** An input method that took a key so long ago may still be at work on it. */
const inputMethodMs = 1000
/**
 * After so long a silence a whole code has ended; the next key tells sooner, by its own time. Longer than keys are late
 * on a busy computer: a code that lacks a few characters can be read as one of a shorter name, whose signature is wrong.
 */
const silenceMs = 250
/** While a scan waits for its last keys. */
const lookAgainMs = 10
/** So long after a scan its field stays without the focus: the input method still delivers what the last keys were. */
const returnFocusMs = 250
/** A scan that follows is recognised by then, however late an input method is; a hand that still types wants its field. */
const followsMs = 3000

export const moveOf = (event: KeyboardEvent): KeyMove => ({
  isDown: event.type === 'keydown',
  isTaken: event.key === 'Process',
  code: event.code,
  hasShift: event.shiftKey,
  isShortcut: event.ctrlKey || event.altKey || event.metaKey,
  isRepeat: event.repeat,
  timeStamp: event.timeStamp,
})

/** Null when nothing waits for a pause: the next key's own time tells whether there was one. */
function waitAfterKeyMs({ wedge, press }: Held, setup: ScannerSetup): number | null {
  if (wedge.phase === 'scan') return silenceMs
  return wedge.phase === 'run' && press !== null ? typedAfterMs(setup) : null
}

const isBadgeCode = (text: string): boolean => serialOf(text) !== null

/** Space on a button would press it, and a code may begin with a space: wait until it is known which of the two it was. */
function putOff(held: Held, event: KeyboardEvent): void {
  const { activeElement } = document
  if (!isPressedBySpace(activeElement) || !(activeElement instanceof HTMLElement)) return
  swallow(event)
  held.press = activeElement
}

function pressLate(held: Held): void {
  const { press } = held
  held.press = null
  if (press?.isConnected === true) press.click()
}

function takeBack(held: Held): void {
  held.press = null
  // The scan before this one has just ended, and its field still waits.
  if (held.blurred !== null) return
  held.field = held.history.before(held.wedge.typed[held.wedge.begin]?.at ?? held.heardAt)
  if (held.field === null) return
  const { element } = held.field
  const isComposing = held.history.isComposing || held.heardAt - held.takenAt < inputMethodMs
  if (isComposing && document.activeElement === element) {
    held.blurred = element
    element.blur()
    // Where a caret is, text that an input method still delivers brings the focus back.
    document.getSelection()?.removeAllRanges()
  }
  restoreField(held.field)
}

/** The scan may turn out to have begun earlier, or later, than it was recognised. */
function giveBack(held: Held, firstKeyAt: number): void {
  held.field = held.history.before(firstKeyAt) ?? held.field
  held.history.forget()
  if (held.field !== null) restoreField(held.field)
  if (held.blurred === null) held.field = null
}

function returnFocus(held: Held): void {
  const { field, blurred } = held
  held.field = null
  held.blurred = null
  // Something else took the focus meanwhile, such as a dialog that the scan opened.
  const isFree = blurred?.isConnected === true && document.activeElement?.contains(blurred) === true
  if (!isFree || field === null) return
  blurred.focus({ preventScroll: true })
  restoreField(field)
}

/** More of a scan is to come, or may be, because a key came a moment ago. */
function isMidway({ wedge, heardAt, scannedAt }: Held): boolean {
  const now = performance.now()
  return wedge.phase === 'scan' || (now - heardAt < returnFocusMs && now - scannedAt < followsMs)
}

/** Nothing that keys or an input method deliver may reach a field now. */
const isKeptAway = ({ wedge, blurred }: Held): boolean => wedge.phase === 'scan' || blurred !== null

function swallow(event: Event | null): void {
  event?.preventDefault()
  event?.stopPropagation()
}
