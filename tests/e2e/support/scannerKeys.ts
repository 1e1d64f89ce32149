import type { CDPSession, Page } from '@playwright/test'

export interface ScanPace {
  /** Milliseconds from one character to the next. */
  readonly keyMs: number
  readonly suffix: 'Enter' | 'Tab' | 'none'
}

/** A keyboard-wedge scanner: types codes as key events of the browser, Shift and all. */
export interface FakeScanner {
  scan(text: string, pace?: Partial<ScanPace>): Promise<void>
}

export async function connectScanner(page: Page): Promise<FakeScanner> {
  const session = await page.context().newCDPSession(page)
  return {
    async scan(text, { keyMs = 8, suffix = 'Enter' } = {}) {
      let stamp = 0
      const sent: Promise<void>[] = []
      for (const character of [...text, ...(suffix === 'none' ? [] : [suffix])]) {
        stamp = nextStamp(stamp)
        // A scanner doesn't wait for anyone to have read its keys.
        sent.push(pressKey(session, character, stamp))
        await wait(keyMs)
      }
      await Promise.all(sent)
    },
  }
}

/** A real scanner's keys are stamped by the system when they arrive; a test that was held up must not seem slow. */
const nextStamp = (before: number): number => (before === 0 ? Date.now() : Math.min(Date.now(), before + mostHeldUpMs))

export const mostHeldUpMs = 20

async function pressKey(session: CDPSession, character: string, stampMs: number): Promise<void> {
  const timestamp = stampMs / 1000
  await Promise.all(
    strokesOf(character).map((stroke) => session.send('Input.dispatchKeyEvent', { ...stroke, timestamp })),
  )
}

/** What the browser is told of one key: that it went down, with what a field would get, and up. Not stamped yet. */
export function strokesOf(character: string) {
  const { code, keyCode, hasShift, text } = keyOf(character)
  const key = { code, key: text ?? character, windowsVirtualKeyCode: keyCode, modifiers: hasShift ? 8 : 0 }
  return [
    { type: 'keyDown', ...key, ...(text !== undefined && { text }) },
    { type: 'keyUp', ...key },
  ] as const
}

interface Key {
  readonly code: string
  readonly keyCode: number
  readonly hasShift: boolean
  /** What a field would get. */
  readonly text?: string
}

export function keyOf(character: string): Key {
  if (character === 'Enter') return { code: 'Enter', keyCode: 13, hasShift: false, text: '\r' }
  if (character === 'Tab') return { code: 'Tab', keyCode: 9, hasShift: false }
  const keyCode = character.charCodeAt(0)
  if (/[A-Z]/.test(character)) return { code: `Key${character}`, keyCode, hasShift: true, text: character }
  if (/\d/.test(character)) return { code: `Digit${character}`, keyCode, hasShift: false, text: character }
  const other = others[character]
  if (other === undefined) throw new RangeError('no such key on a scanner')
  return { ...other, text: character }
}

const others: Readonly<Record<string, Key>> = {
  ' ': { code: 'Space', keyCode: 32, hasShift: false },
  $: { code: 'Digit4', keyCode: 52, hasShift: true },
  '%': { code: 'Digit5', keyCode: 53, hasShift: true },
  '*': { code: 'Digit8', keyCode: 56, hasShift: true },
  '+': { code: 'Equal', keyCode: 187, hasShift: true },
  '-': { code: 'Minus', keyCode: 189, hasShift: false },
  '.': { code: 'Period', keyCode: 190, hasShift: false },
  '/': { code: 'Slash', keyCode: 191, hasShift: false },
  ':': { code: 'Semicolon', keyCode: 186, hasShift: true },
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
