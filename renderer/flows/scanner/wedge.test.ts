import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ScannerSetup, usualScanner } from '#shared/scanner/scannerSetup.ts'
import { endPaused, type IsWhole, idleWedge, type KeyPress, pressKey, type WedgeEffect } from './wedge.ts'

interface Stroke {
  readonly code: string
  readonly hasShift?: boolean
  readonly isRepeat?: boolean
  readonly isShortcut?: boolean
  /** Milliseconds since the key before it. */
  readonly gap: number
}

/** Pace alone shall tell. */
const noCode = (): boolean => false

/** Plays keys, then lets the clock run on. */
function play(
  strokes: readonly Stroke[],
  isWhole: IsWhole = noCode,
  setup: ScannerSetup = usualScanner,
): readonly WedgeEffect[] {
  const effects: WedgeEffect[] = []
  let state = idleWedge
  let timeStamp = 1000
  for (const { gap, ...stroke } of strokes) {
    timeStamp += gap
    const press: KeyPress = { hasShift: false, isRepeat: false, isShortcut: false, ...stroke, timeStamp }
    const step = pressKey(state, press, { isWhole, setup })
    state = step.state
    effects.push(...step.effects)
  }
  return [...effects, ...endPaused(state, timeStamp + 1000, { isWhole, setup }).effects]
}

const scansOf = (strokes: readonly Stroke[], isWhole?: IsWhole, setup?: ScannerSetup): string[] =>
  play(strokes, isWhole, setup).flatMap((effect) => (effect.type === 'scanned' ? [effect.scan.text] : []))

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

/** A scanner's keys: Shift as a key of its own, one gap for each character. */
function scannerKeys(text: string, gaps: readonly number[], firstGap: number): Stroke[] {
  return [...text].flatMap((character, index) => {
    const key = keyOf(character)
    const gap = index === 0 ? firstGap : (gaps[(index - 1) % gaps.length] ?? 8)
    return key.hasShift
      ? [
          { code: 'ShiftLeft', gap },
          { ...key, gap: 0 },
        ]
      : [{ ...key, gap }]
  })
}

const suffix = fc.constantFrom<readonly Stroke[]>(
  [],
  [{ code: 'Enter', gap: 8 }],
  [{ code: 'Tab', gap: 16 }],
  [{ code: 'NumpadEnter', gap: 2 }],
  [
    { code: 'Enter', gap: 8 },
    { code: 'Enter', gap: 8 },
  ],
)
const code = fc.string({ unit: fc.constantFrom(...base45), minLength: usualScanner.shortest, maxLength: 153 })
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

  it('never takes typing for a scan', () => {
    fc.assert(
      fc.property(typedGaps, fc.array(typedKey, { minLength: 1, maxLength: 120 }), (gaps, codes) => {
        const keys = codes.map((typed, index) => ({ code: typed, gap: gaps[index % gaps.length] ?? 60 }))
        const effects = play(keys)
        expect(effects.filter(({ type }) => type !== 'typed')).toEqual([])
      }),
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

  it('reads letters in upper case whatever Shift and CapsLock say', () => {
    const lower = [...'ABCDEFGH12'].map((character) => ({ code: keyOf(character).code, gap: 8 }))
    expect(
      scansOf([{ code: 'CapsLock', gap: 8 }, ...lower, { code: 'CapsLock', gap: 8 }, { code: 'Enter', gap: 8 }]),
    ).toEqual(['ABCDEFGH12'])
  })

  it('keeps leading, trailing and double spaces', () => {
    expect(scansOf([...scannerKeys('  AB  CDEF  ', [8], 100), { code: 'Enter', gap: 8 }])).toEqual(['  AB  CDEF  '])
  })

  it('asks once for what was typed to be taken back, then swallows', () => {
    const types = play([...scannerKeys('1234567890', [8], 100), { code: 'Enter', gap: 8 }]).map(({ type }) => type)
    expect(types).toEqual(['recognised', 'swallow', 'swallow', 'swallow', 'swallow', 'scanned'])
  })

  it('takes Ctrl+J and Ctrl+M after a code for its end', () => {
    const keys = scannerKeys('1234567890', [8], 100)
    const feed = ['KeyM', 'KeyJ'].map((feedCode) => ({ code: feedCode, isShortcut: true, gap: 8 }))
    expect(
      play([...keys, ...feed])
        .map(({ type }) => type)
        .slice(-3),
    ).toEqual(['swallow', 'scanned', 'swallow'])
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

  describe('knowing what a whole code is', () => {
    const [first, second] = ['AAAA1111BBBB2222', 'CCCC3333DDDD4444']
    const isWhole = (text: string): boolean => text === first || text === second
    const enter = { code: 'Enter', gap: 8 }
    const pauses = fc.integer({ min: 41, max: 590 })

    it('puts a code together that the system held up anywhere, and no two scans', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 15 }), pauses, fc.boolean(), (at, pause, hasSuffix) => {
          const held = [...scannerKeys(first.slice(0, at), [8], 100), ...scannerKeys(first.slice(at), [8], pause)]
          const keys = [...held, ...(hasSuffix ? [enter] : []), ...scannerKeys(second, [8], 150)]
          expect(scansOf(keys, isWhole)).toEqual([first, second])
        }),
      )
    })

    it('leaves out what a hand typed an instant before', () => {
      const keys = [...scannerKeys('ZS', [35], 100), ...scannerKeys(first, [8], 20), enter]
      expect(scansOf(keys, isWhole)).toEqual([first])
      expect(scansOf(keys)).toEqual([`ZS${first}`])
    })

    it('tells two unknown codes apart by the pause between them', () => {
      const keys = [...scannerKeys('12345678', [8], 100), ...scannerKeys('87654321', [8], 150), enter]
      expect(scansOf(keys, isWhole)).toEqual(['12345678', '87654321'])
    })

    it('says when the first key of the code came', () => {
      const keys = [...scannerKeys(first.slice(0, 3), [8], 100), ...scannerKeys(first.slice(3), [8], 300), enter]
      expect(play(keys, isWhole).find((effect) => effect.type === 'scanned')).toMatchObject({
        scan: { text: first, firstKeyAt: 1100 },
      })
    })
  })

  it('ends a scan without suffix by the pause after it', () => {
    const scan = scannerKeys('1234567890', [16], 100)
    expect(scansOf([...scan, { code: 'KeyA', gap: 91 }])).toEqual(['1234567890'])
    expect(scansOf([...scan, { code: 'KeyA', gap: 90 }])).toEqual(['1234567890A'])
  })
})

describe('a station’s own scanner', () => {
  const badge = 'FAIRCODE0123456789'
  const isWhole = (text: string): boolean => text === badge

  it('takes off what the scanner types around a code, and nothing where it does not', () => {
    const setup = { ...usualScanner, prefix: '$$', suffix: '%01' }
    const enter = { code: 'Enter', gap: 8 }
    for (const known of [isWhole, noCode]) {
      expect(scansOf([...scannerKeys(`$$${badge}%01`, [8], 8), enter], known, setup)).toEqual([badge])
      expect(scansOf([...scannerKeys(badge, [8], 8), enter], known, setup)).toEqual([badge])
      expect(scansOf(scannerKeys(`$$${badge}%01`, [8], 8), known, setup)).toEqual([badge])
    }
  })

  it('hears a slow scanner only where it was told of it', () => {
    const keys = [...scannerKeys(badge, [38], 38), { code: 'Enter', gap: 38 }]
    expect(scansOf(keys)).toEqual([])
    expect(scansOf(keys, noCode, { ...usualScanner, gapMs: 45 })).toEqual([badge])
  })

  it('waits for its end key through a pause, and takes no other', () => {
    const setup = { ...usualScanner, endKey: 'enter' } as const
    const [half, rest] = [badge.slice(0, 12), badge.slice(12)]
    const late = [...scannerKeys(half, [8], 8), ...scannerKeys(rest, [8], 300)]
    expect(scansOf([...late, { code: 'Enter', gap: 8 }], isWhole, setup)).toEqual([badge])
    const tabbed = [...scannerKeys(half, [8], 8), { code: 'Tab', gap: 8 }, ...scannerKeys(rest, [8], 8)]
    expect(scansOf([...tabbed, { code: 'Enter', gap: 8 }], isWhole, setup)).toEqual([badge])
  })

  it('hears short card numbers only where it was told of them', () => {
    const keys = [...scannerKeys('20231', [8], 8), { code: 'Enter', gap: 8 }]
    expect(scansOf(keys)).toEqual([])
    expect(scansOf(keys, noCode, { ...usualScanner, shortest: 5 })).toEqual(['20231'])
  })
})
