import { serialOf } from '#renderer/flows/badge/readBadge.ts'
import {
  hearKey,
  idleWedge,
  type KeyInput,
  type Scanned,
  settle,
  settleAfterMs,
  type WedgeEffect,
  type WedgeState,
} from '#renderer/flows/scanner/wedge.ts'
import { withoutTyping } from '#renderer/flows/scanner/withoutTyping.ts'
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
      else if (effect.type === 'released') giveBack(held)
      else onScan({ ...effect.scan, text: withoutTyping(effect.scan.text, isBadgeCode) })
    }
  }

  const settleLater = (waitMs: number | null): void => {
    clearTimeout(held.timer)
    if (waitMs !== null) held.timer = setTimeout(settleNow, waitMs)
  }

  const settleNow = (): void => {
    // A busy screen runs this timer before keys that arrived in time; they are heard first.
    if (navigator.scheduling?.isInputPending?.() !== true) {
      const step = settle(held.wedge, performance.now(), isBadgeCode)
      held.wedge = step.state
      perform(step.effects, null)
    }
    if (held.wedge.phase === 'scan') settleLater(lookAgainMs)
  }

  const onKey = (event: KeyboardEvent): void => {
    const wasScan = held.wedge.phase === 'scan'
    const step = hearKey(held.wedge, inputOf(event))
    held.wedge = step.state
    perform(step.effects, event)
    if (wasScan && held.wedge.phase === 'scan') leaveInputMethod(held, event)
    const isSpace = event.type === 'keydown' && event.code === 'Space'
    if (isSpace && !wasScan && held.wedge.phase === 'run') putOff(held, event)
    settleLater(settleAfterMs(held.wedge, held.press !== null))
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
  window.addEventListener('keydown', onKey, capture)
  window.addEventListener('keyup', onKey, capture)
  window.addEventListener('beforeinput', onBeforeInput, capture)
  window.addEventListener('compositionstart', onCompositionStart, capture)
  window.addEventListener('compositionend', onCompositionEnd, capture)
  return () => {
    clearTimeout(held.timer)
    window.removeEventListener('keydown', onKey, capture)
    window.removeEventListener('keyup', onKey, capture)
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

const isBadgeCode = (text: string): boolean => serialOf(text) !== null

/** While a scan waits for its last keys. */
const lookAgainMs = 10

const inputOf = (event: KeyboardEvent): KeyInput => ({
  isDown: event.type === 'keydown',
  code: event.code,
  hasShift: event.shiftKey,
  isShortcut: event.ctrlKey || event.altKey || event.metaKey,
  isRepeat: event.repeat,
  isTaken: event.key === 'Process' || event.key === 'Unidentified',
  timeStamp: event.timeStamp,
  arrivedAt: performance.now(),
})

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
  leaveInputMethod(held, event)
  if (held.field !== null) restoreField(held.field)
}

/** Without the focus there is no composition: what the input method still holds goes nowhere. */
function leaveInputMethod(held: Held, event: KeyboardEvent | null): void {
  const isComposing =
    held.wedge.isMuddled || held.composed !== null || event?.isComposing === true || event?.key === 'Process'
  if (!isComposing || held.blurred !== null || held.field === null) return
  const { element } = held.field
  if (document.activeElement !== element) return
  held.blurred = element
  element.blur()
  document.getSelection()?.removeAllRanges()
}

function giveBack(held: Held): void {
  const { field, blurred } = held
  held.field = null
  held.blurred = null
  held.composed = null
  if (field === null) return
  restoreField(field)
  if (blurred === null || !blurred.isConnected || document.activeElement?.contains(blurred) !== true) return
  blurred.focus({ preventScroll: true })
  restoreField(field)
}

function swallow(event: Event | null): void {
  event?.preventDefault()
  event?.stopPropagation()
}
