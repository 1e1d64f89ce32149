import { type FieldMemory, rememberField } from './typedField.ts'

/**
 * What the focused field held at each of its last key events. A scan is recognised some keys after it began, and where
 * an input method took the first ones nobody knew of it in time, so the content from before it is looked up here.
 */
export interface FieldHistory {
  /** Call before the event has changed the field. `at` is the event's time stamp in milliseconds. */
  note(at: number): void
  /** What the field held right before `at`; null when no field had the focus. */
  before(at: number): FieldMemory | null
  forget(): void
  /** A composition has begun; until its end what it writes is no content. */
  beginComposition(): void
  endComposition(at: number): void
  readonly isComposing: boolean
}

/**
 * A composition that ended so shortly before a scan's first key was ended by that key: an input method acts on a press
 * before the page hears of it, and the page may hear of the key only when it is let go, on a busy computer 100 ms later.
 * No hand lets go of one key and triggers a scanner as fast.
 */
const endedByKeyMs = 150
/** More than a scan has events before it is recognised. Not by time: an input method can be seconds late. */
const mostMoments = 100

interface Moment {
  readonly at: number
  /** A key whose time is before this found something else in the field. */
  readonly countsFrom: number
  readonly memory: FieldMemory
}

export function openFieldHistory(): FieldHistory {
  let moments: readonly Moment[] = []
  let composed: FieldMemory | null = null

  const note = (at: number, countsFrom = at): void => {
    const { activeElement } = document
    // An input method wrote before it handed this key on, or the key is let go in the instant of its press: the field no
    // longer is what the key found.
    const isOverdue = moments.some((moment) => moment.at >= at && moment.memory.element === activeElement)
    if (isOverdue) return
    const memory = composed !== null && composed.element === activeElement ? composed : rememberField(activeElement)
    const sameField = moments.filter((moment) => moment.memory.element === activeElement)
    moments = memory === null ? [] : [...sameField, { at, countsFrom, memory }].slice(-mostMoments)
  }

  return {
    note: (at) => note(at),
    before: (at) => (moments.findLast((moment) => moment.countsFrom <= at) ?? moments[0])?.memory ?? null,
    forget: () => {
      moments = []
      composed = null
    },
    beginComposition: () => {
      composed = rememberField(document.activeElement)
    },
    endComposition: (at) => {
      composed = null
      note(at, at + endedByKeyMs)
    },
    get isComposing() {
      return composed !== null
    },
  }
}
