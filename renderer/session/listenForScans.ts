import { serialOf } from '#renderer/flows/badge/readBadge.ts'
import { readScans, type Scanned } from '#renderer/flows/scanner/readScans.ts'
import {
  hearKey,
  idleWedge,
  type KeyInput,
  settle,
  settleAfterMs,
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
  const held: Held = { wedge: idleWedge, fields: [], composed: null, press: null, blurred: null, timer: undefined }

  const perform = (effects: readonly WedgeEffect[], event: KeyboardEvent | null): void => {
    for (const effect of effects) {
      if (effect.type === 'begin') held.press = null
      else if (effect.type === 'typed') pressLate(held)
      else if (effect.type === 'recognised') takeBack(held, event)
      else if (effect.type === 'swallow') swallow(event)
      else {
        const scans = readScans(effect.strokes, isBadgeCode)
        giveBack(held, scans[0]?.firstKeyAt ?? null)
        scans.forEach(onScan)
      }
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
    if (!wasScan && event.type === 'keydown') remember(held, event.timeStamp)
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
  /** The focused field before each of the last keys; the newest last. */
  fields: readonly { readonly at: number; readonly memory: FieldMemory }[]
  /** The field as it was before the composition that is going on. */
  composed: FieldMemory | null
  /** A button that Space will press once the run turns out not to be a scan. */
  press: HTMLElement | null
  /** The field that lost its focus to a scan. */
  blurred: HTMLElement | null
  timer: ReturnType<typeof setTimeout> | undefined
}

const isBadgeCode = (text: string): boolean => serialOf(text) !== null

/** As long as the scanner's machine looks back. */
const rememberedMs = 1000

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

/** A scan may turn out to have begun a few keys ago, so the field is remembered at each. */
function remember(held: Held, at: number): void {
  const { activeElement } = document
  const isComposing = held.composed !== null && held.composed.element === activeElement
  const memory = isComposing ? held.composed : rememberField(activeElement)
  const recent = held.fields.filter((field) => at - field.at < rememberedMs && field.memory.element === activeElement)
  held.fields = memory === null ? [] : [...recent, { at, memory }]
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
  if (press?.isConnected === true) press.click()
}

function takeBack(held: Held, event: KeyboardEvent | null): void {
  held.press = null
  leaveInputMethod(held, event)
  const field = held.fields.at(0)
  if (field !== undefined) restoreField(field.memory)
}

/** Without the focus there is no composition: what the input method still holds goes nowhere. */
function leaveInputMethod(held: Held, event: KeyboardEvent | null): void {
  const isComposing =
    held.wedge.isMuddled || held.composed !== null || event?.isComposing === true || event?.key === 'Process'
  const element = held.fields.at(-1)?.memory.element
  if (!isComposing || held.blurred !== null || element === undefined) return
  if (document.activeElement !== element) return
  held.blurred = element
  element.blur()
  document.getSelection()?.removeAllRanges()
}

/** The field gets back what it held before the scan's first key, and the focus if it lost it. */
function giveBack(held: Held, firstKeyAt: number | null): void {
  const { fields, blurred } = held
  const before = fields.findLast(({ at }) => firstKeyAt !== null && at <= firstKeyAt) ?? fields.at(0)
  held.fields = []
  held.blurred = null
  held.composed = null
  if (before === undefined) return
  restoreField(before.memory)
  if (blurred === null || !blurred.isConnected || document.activeElement?.contains(blurred) !== true) return
  blurred.focus({ preventScroll: true })
  restoreField(before.memory)
}

function swallow(event: Event | null): void {
  event?.preventDefault()
  event?.stopPropagation()
}
