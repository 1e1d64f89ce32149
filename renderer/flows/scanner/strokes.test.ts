import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfKey } from './keyText.ts'
import { hearMove, type KeyMove, noStrokes } from './strokes.ts'

/** What became of a press that was offered to an input method. */
type Fate = 'plain' | 'taken' | 'lost' | 'late'

interface TypedKey {
  readonly code: string
  readonly hasShift: boolean
  readonly fate: Fate
}

const move = (code: string, isDown: boolean, timeStamp: number, more: Partial<KeyMove> = {}): KeyMove => ({
  code,
  isDown,
  timeStamp,
  hasShift: false,
  isShortcut: false,
  isRepeat: false,
  isTaken: false,
  ...more,
})

/** The events of a scanner's keys as Chromium hands them on while an input method composes, 6 ms a key. */
function eventsOf(keys: readonly TypedKey[], isShiftLetGoFirst: boolean): readonly KeyMove[] {
  return keys.flatMap(({ code, hasShift, fate }, index) => {
    const at = 1000 + index * 6
    const press = move(code, true, at + 1, { hasShift })
    const release = move(code, false, at + 3)
    const pressed = { plain: [press], taken: [{ ...press, isTaken: true }], lost: [], late: [] }[fate]
    const late = fate === 'late' ? [press] : []
    if (!hasShift) return [...pressed, release, ...late]
    const [down, up] = [move('ShiftLeft', true, at, { hasShift }), move('ShiftLeft', false, at + 3)]
    return [down, ...pressed, ...(isShiftLetGoFirst ? [up, release] : [release, up]), ...late]
  })
}

const textOf = (moves: readonly KeyMove[]): string => {
  let state = noStrokes
  let text = ''
  for (const one of moves) {
    const step = hearMove(state, one)
    state = step.state
    const { stroke } = step
    if (stroke !== null && !stroke.isRepeat) text += textOfKey(stroke.code, stroke.hasShift) ?? `<${stroke.code}>`
  }
  return text
}

const typedKey = fc.record({
  code: fc.constantFrom('KeyA', 'Digit1', 'Digit5', 'Equal', 'Semicolon', 'Space', 'Enter'),
  hasShift: fc.boolean(),
  fate: fc.constantFrom<Fate>('plain', 'taken', 'lost', 'late'),
})

describe('strokes', () => {
  it('are each heard once and with their Shift, whatever an input method does to the presses', () => {
    fc.assert(
      fc.property(fc.array(typedKey, { maxLength: 200 }), fc.boolean(), (keys, isShiftLetGoFirst) => {
        const typed = keys.map(({ code, hasShift }) => textOfKey(code, hasShift) ?? `<${code}>`).join('')
        expect(textOf(eventsOf(keys, isShiftLetGoFirst))).toBe(typed)
      }),
    )
  })

  it('keep a Shift that is held over several of them', () => {
    const held = [move('ShiftLeft', true, 1), move('Digit4', false, 3), move('Digit5', false, 6)]
    expect(textOf([...held, move('ShiftLeft', false, 7), move('Digit6', false, 9)])).toBe('$%6')
  })

  it('owe no Shift that a hand pressed alone, to switch the input method, before the scan', () => {
    const switched = [move('ShiftLeft', true, 1000), move('ShiftLeft', false, 1080)]
    const scanned = [
      move('Digit6', true, 1600, { isTaken: true }),
      move('Digit6', false, 1603),
      move('Digit5', false, 1609),
    ]
    expect(textOf([...switched, ...scanned])).toBe('65')
    const stampedLongAgo = [move('ShiftLeft', true, 1700), move('ShiftLeft', false, 1080), move('Digit5', false, 1704)]
    expect(textOf([...switched, ...scanned, ...stampedLongAgo])).toBe('65%')
  })

  it('know a shortcut by its press: letting go of its key is no stroke', () => {
    const shortcut = { isShortcut: true }
    const events = [
      move('ControlLeft', true, 1, shortcut),
      move('KeyZ', true, 2, shortcut),
      move('ControlLeft', false, 50),
      move('KeyZ', false, 60),
    ]
    const strokes = events.map((event, index) => {
      const before = events.slice(0, index).reduce((state, one) => hearMove(state, one).state, noStrokes)
      return hearMove(before, event).stroke
    })
    expect(strokes.map((stroke) => stroke?.isShortcut)).toEqual([undefined, true, undefined, undefined])
  })

  it('tell a held key from one that only follows a late press', () => {
    const late = [move('Equal', false, 3), move('Equal', true, 2), move('Equal', true, 8, { isRepeat: true })]
    expect(textOf([...late, move('Equal', false, 10)])).toBe('==')
    const held = [1, 30, 60].map((at, index) => move('Equal', true, at, { isRepeat: index > 0 }))
    expect(textOf(held)).toBe('=')
  })
})
