import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseLength } from './pace.ts'
import { readScans } from './readScans.ts'
import { hearKey, idleWedge, type KeyInput, settle, settleAfterMs, type WedgeEffect } from './wedge.ts'

/** A key event; what is left out is a plain press that the page hears of at once. */
type Stroke = Partial<KeyInput> & {
  readonly code: string
  /** Milliseconds since the key before it. */
  readonly gap: number
}

const anyCode = (): boolean => true
/** Pace alone shall tell. */
const noCode = (): boolean => false

const inputOf = (stroke: Partial<KeyInput> & { code: string }, at: number): KeyInput => ({
  isDown: true,
  hasShift: false,
  isShortcut: false,
  isRepeat: false,
  isTaken: false,
  timeStamp: at,
  arrivedAt: at,
  ...stroke,
})

/** Plays keys, then lets the clock run on. */
function play(strokes: readonly Stroke[]): readonly WedgeEffect[] {
  const effects: WedgeEffect[] = []
  let state = idleWedge
  let at = 1000
  for (const { gap, ...stroke } of strokes) {
    at += gap
    const step = hearKey(state, inputOf(stroke, at))
    state = step.state
    effects.push(...step.effects)
  }
  return [...effects, ...settle(state, at + 1000, anyCode).effects]
}

const scansIn = (effects: readonly WedgeEffect[]): string[] =>
  effects.flatMap((effect) =>
    effect.type === 'ended' ? readScans(effect.strokes, noCode).map(({ text }) => text) : [],
  )

const scansOf = (strokes: readonly Stroke[]): string[] => scansIn(play(strokes))

const base45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const shiftedDigits = ')!@#$%^&*('

function keyOf(character: string): { code: string; hasShift: boolean } {
  if (/[A-Z]/.test(character)) return { code: `Key${character}`, hasShift: true }
  if (/\d/.test(character)) return { code: `Digit${character}`, hasShift: false }
  const others: Record<string, [string, boolean]> = {
    ' ': ['Space', false],
    '+': ['Equal', true],
    '-': ['Minus', false],
    '.': ['Period', false],
    '/': ['Slash', false],
    ':': ['Semicolon', true],
  }
  const [code, hasShift] = others[character] ?? [`Digit${shiftedDigits.indexOf(character)}`, true]
  return { code, hasShift }
}

/** A scanner's keys: presses and releases, Shift as a key of its own that it lets go of first. */
function scannerKeys(text: string, gaps: readonly number[], firstGap: number): Stroke[] {
  return [...text].flatMap((character, index) => {
    const { code, hasShift } = keyOf(character)
    const gap = index === 0 ? firstGap : (gaps[(index - 1) % gaps.length] ?? 8)
    const held = gap / 3 < 5 ? gap / 3 : 5
    const [before, after] = [index === 0 ? gap : gap - held, held]
    const shift = { code: 'ShiftLeft', gap: 0 }
    return [
      ...(hasShift ? [{ ...shift, gap: before }] : []),
      { code, hasShift, gap: hasShift ? 0 : before },
      ...(hasShift ? [{ ...shift, isDown: false, gap: after }] : []),
      { code, isDown: false, gap: hasShift ? 0 : after },
    ]
  })
}

const pressAndRelease = (code: string, gap: number): Stroke[] => [
  { code, gap },
  { code, isDown: false, gap: 2 },
]

const suffix = fc.constantFrom<readonly Stroke[]>(
  [],
  pressAndRelease('Enter', 8),
  pressAndRelease('Tab', 16),
  pressAndRelease('NumpadEnter', 2),
  [...pressAndRelease('Enter', 8), ...pressAndRelease('Enter', 8)],
)
const code = fc.string({ unit: fc.constantFrom(...base45), minLength: recogniseLength, maxLength: 153 })
/** 2 to 16 ms a key, with what the bus adds. */
const scannerGaps = fc.array(fc.double({ min: 1, max: 20, noNaN: true }), { minLength: 1, maxLength: 40 })
/** People: 30 ms a key at the very least; rolling over makes one gap short and the next one longer by as much. */
const typedGaps = fc
  .array(fc.record({ gap: fc.integer({ min: 30, max: 400 }), rolled: fc.integer({ min: 0, max: 30 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pairs) => pairs.flatMap(({ gap, rolled }) => [gap - rolled, gap + rolled]))
const typedKey = fc.constantFrom(
  'KeyA',
  'KeyE',
  'KeyN',
  'KeyZ',
  'Digit1',
  'Digit8',
  'Space',
  'Backspace',
  'ShiftLeft',
  'Enter',
  'Tab',
)

describe('wedge scanner', () => {
  it('gives every scan as it was printed, at any pace, suffix and spacing of a scanner', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ code, gaps: scannerGaps, suffix }), { minLength: 1, maxLength: 4 }), (scans) => {
        const keys = scans.flatMap((scan) => [...scannerKeys(scan.code, scan.gaps, 150), ...scan.suffix])
        expect(scansOf(keys)).toEqual(scans.map((scan) => scan.code))
      }),
    )
  })

  it('never takes typing for a scan, with or without an input method', () => {
    fc.assert(
      fc.property(
        typedGaps,
        fc.array(typedKey, { minLength: 1, maxLength: 120 }),
        fc.boolean(),
        (gaps, codes, isTaken) => {
          const keys = codes.flatMap((typed, index): Stroke[] => {
            const gap = gaps[index % gaps.length] ?? 60
            // Released after the next press as often as before it.
            const release = { code: codes[index - 1] ?? typed, isDown: false, gap: gap / 2 }
            return [release, { code: typed, isTaken, gap: gap / 2 }]
          })
          const effects = play(keys)
          expect(effects.filter(({ type }) => type !== 'begin' && type !== 'typed')).toEqual([])
        },
      ),
    )
  })

  it('never takes a held key for a scan, however fast it repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 200 }), (gap, count) => {
        const held = Array.from({ length: count }, () => ({ code: 'KeyA', isRepeat: true, gap }))
        expect(scansOf([{ code: 'KeyA', gap: 100 }, ...held])).toEqual([])
      }),
    )
  })

  it('keeps what a person had just typed out of the scan that follows', () => {
    fc.assert(
      fc.property(code, scannerGaps, fc.integer({ min: 45, max: 200 }), (text, gaps, pause) => {
        const typed = ['KeyZ', 'KeyS'].map((typedCode) => ({ code: typedCode, gap: 60 }))
        expect(scansOf([...typed, ...scannerKeys(text, gaps, pause), { code: 'Enter', gap: 8 }])).toEqual([text])
      }),
    )
  })

  it('puts a scan together that an input method swallowed, mixed up and handed on late', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ code, gaps: scannerGaps, suffix }), { minLength: 1, maxLength: 2 }),
        fc.array(fc.record({ lagMs: fc.integer({ min: 1, max: 8 }), isLost: fc.boolean() }), {
          minLength: 1,
          maxLength: 50,
        }),
        (scans, fates) => {
          const keys = scans.flatMap((scan) => [...scannerKeys(scan.code, scan.gaps, 150), ...scan.suffix])
          expect(scansIn(playThroughInputMethod(keys, fates))).toEqual(scans.map((scan) => scan.code))
        },
      ),
    )
  })

  it('reads letters in upper case whatever Shift and CapsLock say', () => {
    const lower = [...'ABCDEFGH12'].map((character) => ({ code: keyOf(character).code, gap: 8 }))
    expect(
      scansOf([{ code: 'CapsLock', gap: 8 }, ...lower, { code: 'CapsLock', gap: 8 }, { code: 'Enter', gap: 8 }]),
    ).toEqual(['ABCDEFGH12'])
  })

  it('keeps leading, trailing and double spaces', () => {
    expect(scansOf([...scannerKeys('  AB  CDEF  ', [8], 100), { code: 'Enter', gap: 8 }])).toEqual(['  AB  CDEF  '])
  })

  it('asks for the field to be remembered at the first key and taken back once, then swallows', () => {
    const presses = [...'1234567890'].map((character) => ({ ...keyOf(character), gap: 8 }))
    const types = play([...presses, { code: 'Enter', gap: 8 }]).map(({ type }) => type)
    const swallowed = ['swallow', 'swallow', 'swallow', 'swallow']
    expect(types).toEqual(['begin', 'recognised', ...swallowed, 'ended'])
  })

  it('takes Ctrl+J and Ctrl+M after a code for its end', () => {
    const keys = scannerKeys('1234567890', [8], 100)
    const feed = ['KeyM', 'KeyJ'].map((feedCode) => ({ code: feedCode, isShortcut: true, gap: 8 }))
    const types = play([...keys, ...feed]).map(({ type }) => type)
    expect(types.slice(-3)).toEqual(['swallow', 'ended', 'swallow'])
  })

  it('does not count shortcuts and unknown keys as characters', () => {
    const keys = scannerKeys('1234567', [8], 100)
    expect(scansOf([...keys, { code: 'KeyV', isShortcut: true, gap: 8 }, ...scannerKeys('1234567', [8], 8)])).toEqual(
      [],
    )
    expect(
      scansOf([...scannerKeys('12345678', [8], 100), { code: 'F24', gap: 8 }, ...scannerKeys('9', [8], 8)]),
    ).toEqual(['123456789'])
  })

  it('ends a scan without suffix by the pause after it, and waits a little for half a code', () => {
    const scan = scannerKeys('1234567890', [16], 100)
    const last = { code: 'KeyA', hasShift: true }
    expect(scansOf([...scan, { ...last, gap: 135 }])).toEqual(['1234567890'])
    expect(scansOf([...scan, { ...last, gap: 125 }])).toEqual(['1234567890A'])
    const presses = [...'1234567890'].map((character, index) => inputOf(keyOf(character), 1000 + index * 8))
    const state = presses.reduce((before, input) => hearKey(before, input).state, idleWedge)
    const endedAt = 1072
    expect(scansIn(settle(state, endedAt + 95, () => true).effects)).toEqual(['1234567890'])
    expect(settle(state, endedAt + 95, () => false).effects).toEqual([])
    expect(scansIn(settle(state, endedAt + 301, () => false).effects)).toEqual(['1234567890'])
  })
})

interface Fate {
  /** How much later than the key before it the input method hands this key on. */
  readonly lagMs: number
  /** The press never comes; else it comes with another key's code. */
  readonly isLost: boolean
}

/**
 * As fcitx does it: while its field has the focus, presses of characters are lost or come with a wrong code, everything
 * else comes late. From the moment the scan is recognised the field has no focus, and keys come directly, overtaking
 * those that are still on their way.
 */
function playThroughInputMethod(strokes: readonly Stroke[], fates: readonly Fate[]): readonly WedgeEffect[] {
  const effects: WedgeEffect[] = []
  const onTheirWay: KeyInput[] = []
  let state = idleWedge
  let handedOnAt = 0
  let isFocused = true
  const take = (effect: WedgeEffect): void => {
    if (effect.type === 'recognised') isFocused = false
    if (effect.type === 'ended') isFocused = true
    effects.push(effect)
  }
  const deliverUntil = (now: number): void => {
    while ((onTheirWay[0]?.arrivedAt ?? Infinity) <= now) {
      const input = onTheirWay.shift()
      if (input === undefined) return
      const step = hearKey(state, input)
      state = step.state
      step.effects.forEach(take)
    }
  }
  let at = 1000
  for (const [index, { gap, ...stroke }] of strokes.entries()) {
    at += gap
    deliverUntil(at)
    const fate = fates[index % fates.length]
    if (!isFocused || fate === undefined) {
      const step = hearKey(state, inputOf(stroke, at))
      state = step.state
      step.effects.forEach(take)
      continue
    }
    handedOnAt = Math.max(handedOnAt, at) + fate.lagMs
    const isPress = stroke.isDown !== false && stroke.code !== 'ShiftLeft'
    if (isPress && fate.isLost) continue
    const taken = isPress ? { code: 'KeyX', isTaken: true } : {}
    onTheirWay.push({ ...inputOf(stroke, at), ...taken, arrivedAt: handedOnAt })
  }
  for (let now = at; now < at + 3000; now += 5) {
    deliverUntil(now)
    if (settleAfterMs(state, false) === null) continue
    const step = settle(state, now, anyCode)
    state = step.state
    step.effects.forEach(take)
  }
  return effects
}
