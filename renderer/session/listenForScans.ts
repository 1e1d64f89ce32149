import { serialOf } from '#renderer/flows/badge/readBadge.ts'
import {
  endPaused,
  idleEndMs,
  idleWedge,
  type KeyPress,
  patienceMs,
  pressKey,
  type Scanned,
  typedAfterMs,
  type WedgeEffect,
  type WedgeState,
} from '#renderer/flows/scanner/wedge.ts'
import { type FieldMemory, isPressedBySpace, rememberField, restoreField } from './typedField.ts'

/**
 * Hears a keyboard-wedge scanner whichever element has the focus, and keeps what it types away from that element:
 * the keys before recognition are taken back, the others never arrive. Returns the function that stops listening.
 *
 * An input method that is composing gets the first keys too. Taking the focus away for the rest of the scan ends its
 * composition; the field gets its focus and its content back when the scan ends.
 */
export function listenForScans(onScan: (scan: Scanned) => void): () => void {
  const held: Held = { wedge: idleWedge, field: null, composed: null, press: null, blurred: null, timer: undefined }

  const perform = (effects: readonly WedgeEffect[], event: KeyboardEvent | null): void => {
    for (const effect of effects) {
      if (effect.type === 'begin') begin(held)
      else if (effect.type === 'typed') pressLate(held)
      else if (effect.type === 'recognised') takeBack(held, event)
      else if (effect.type === 'swallow') swallow(event)
      else {
        giveBack(held)
        onScan(effect.scan)
      }
    }
  }

  const endLater = (): void => {
    clearTimeout(held.timer)
    const waitMs = waitAfterKeyMs(held)
    if (waitMs !== null) held.timer = setTimeout(endIfPaused, waitMs)
  }

  const endIfPaused = (): void => {
    // A busy screen runs this timer before keys that arrived in time; they are read first.
    if (navigator.scheduling?.isInputPending?.() === true || isWorthWaiting(held.wedge)) {
      held.timer = setTimeout(endIfPaused, 5)
      return
    }
    const step = endPaused(held.wedge, performance.now())
    held.wedge = step.state
    perform(step.effects, null)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const wasScan = held.wedge.phase === 'scan'
    const step = pressKey(held.wedge, pressOf(event))
    held.wedge = step.state
    perform(step.effects, event)
    if (!wasScan && held.wedge.phase === 'run' && event.code === 'Space') putOff(held, event)
    endLater()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (held.wedge.phase === 'scan') swallow(event)
  }
  const onCompositionStart = (event: CompositionEvent): void => {
    const target = event.target instanceof Element ? event.target : null
    held.composed = rememberField(target)
  }
  const onCompositionEnd = (): void => {
    if (held.blurred === null) held.composed = null
  }
  /** What an input method still delivers while its field has lost the focus to a scan. */
  const onBeforeInput = (event: InputEvent): void => {
    if (held.wedge.phase === 'scan') swallow(event)
  }

  const capture = { capture: true }
  window.addEventListener('keydown', onKeyDown, capture)
  window.addEventListener('keyup', onKeyUp, capture)
  window.addEventListener('beforeinput', onBeforeInput, capture)
  window.addEventListener('compositionstart', onCompositionStart, capture)
  window.addEventListener('compositionend', onCompositionEnd, capture)
  return () => {
    clearTimeout(held.timer)
    window.removeEventListener('keydown', onKeyDown, capture)
    window.removeEventListener('keyup', onKeyUp, capture)
    window.removeEventListener('beforeinput', onBeforeInput, capture)
    window.removeEventListener('compositionstart', onCompositionStart, capture)
    window.removeEventListener('compositionend', onCompositionEnd, capture)
  }
}

declare global {
  interface Navigator {
    /** Chromium only. */
    readonly scheduling?: { isInputPending?(): boolean }
  }
}

interface Held {
  wedge: WedgeState
  /** The focused field as it was before the run. */
  field: FieldMemory | null
  /** The field as it was before the composition that is going on. */
  composed: FieldMemory | null
  /** A button that Space will press once the run turns out not to be a scan. */
  press: HTMLElement | null
  /** The field that lost its focus to a scan. */
  blurred: HTMLElement | null
  timer: ReturnType<typeof setTimeout> | undefined
}

const pressOf = (event: KeyboardEvent): KeyPress => ({
  code: event.code,
  hasShift: event.shiftKey,
  isShortcut: event.ctrlKey || event.altKey || event.metaKey,
  isRepeat: event.repeat,
  timeStamp: event.timeStamp,
})

/** Null when nothing waits for a pause: the next key's own time tells whether there was one. */
function waitAfterKeyMs({ wedge, press }: Held): number | null {
  if (wedge.phase === 'scan') return idleEndMs + 1
  return wedge.phase === 'run' && press !== null ? typedAfterMs : null
}

const isWorthWaiting = ({ phase, text, lastKeyAt }: WedgeState): boolean =>
  phase === 'scan' && performance.now() - lastKeyAt < patienceMs && serialOf(text) === null

function begin(held: Held): void {
  const { activeElement } = document
  const isComposing = held.composed !== null && held.composed.element === activeElement
  held.field = isComposing ? held.composed : rememberField(activeElement)
  held.press = null
}

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
  held.field = null
  if (press?.isConnected === true) press.click()
}

function takeBack(held: Held, event: KeyboardEvent | null): void {
  held.press = null
  if (held.field === null) return
  const { element } = held.field
  const isComposing = held.composed !== null || event?.isComposing === true || event?.key === 'Process'
  if (isComposing && document.activeElement === element) {
    element.blur()
    held.blurred = element
  }
  restoreField(held.field)
}

function giveBack(held: Held): void {
  const { field, blurred } = held
  held.field = null
  held.blurred = null
  held.composed = null
  if (field === null) return
  restoreField(field)
  if (blurred?.isConnected === true && document.activeElement === document.body) blurred.focus({ preventScroll: true })
  if (blurred !== null) restoreField(field)
}

function swallow(event: Event | null): void {
  event?.preventDefault()
  event?.stopPropagation()
}
