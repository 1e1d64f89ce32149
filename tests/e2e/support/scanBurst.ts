import type { Page } from '@playwright/test'
import { keyOf, mostHeldUpMs } from './scannerKeys.ts'

/** One verdict as the page showed it, in milliseconds of the system's clock. */
export interface ShownVerdict {
  readonly scanId: string
  readonly verdict: string
  readonly enterAt: number
  readonly shownAt: number
}

interface KeyStroke {
  readonly code: string
  readonly hasShift: boolean
}

/**
 * Scans one text after the other inside the page, each as soon as the former's verdict is on the screen, and reports
 * every verdict the moment it is shown. Resolves after the last; the page may be killed before.
 */
export async function burst(
  page: Page,
  scans: readonly (readonly KeyStroke[])[],
  { pauseMs, onShown }: { readonly pauseMs: number; readonly onShown: (shown: ShownVerdict) => void },
): Promise<void> {
  const name = `reportShown${burstCount.next().value}`
  await page.exposeFunction(name, onShown)
  await page.evaluate(playScans, { scans, pauseMs, keyMs: mostHeldUpMs, name })
}

/** Scans one text and resolves once its verdict is on the screen. Leaves nothing in the page, which may be killed at any moment. */
export async function scanOnce(page: Page, strokes: readonly KeyStroke[]): Promise<ShownVerdict> {
  const [shown] = await page.evaluate(playScans, { scans: [strokes], pauseMs: 0, keyMs: mostHeldUpMs, name: '' })
  if (shown === undefined) throw new Error('the scan was not answered')
  return shown
}

const burstCount = (function* count(): Generator<number> {
  for (let n = 0; ; n += 1) yield n
})()

async function playScans({
  scans,
  pauseMs,
  keyMs,
  name,
}: {
  scans: readonly (readonly KeyStroke[])[]
  pauseMs: number
  keyMs: number
  name: string
}) {
  // performance.now() is finer than Date.now(), which cuts off what is less than a millisecond. That and being held up
  // between the two only make the difference smaller, so the largest of many is the true one.
  let offset = -Infinity
  for (const until = performance.now() + 10; performance.now() < until; )
    offset = Math.max(offset, Date.now() - performance.now())
  const clock = () => offset + performance.now()
  const report: unknown = Reflect.get(window, name)
  const all: ShownVerdict[] = []
  const faceOf = () => document.querySelector<HTMLElement>('.gate-face')
  // Events of a page are stamped when they are made; those of a scanner arrive at its pace however busy the page is.
  let stamp = 0
  const press = ({ code, hasShift }: KeyStroke) => {
    const event = new KeyboardEvent('keydown', { code, shiftKey: hasShift, bubbles: true, cancelable: true })
    stamp = Math.min(performance.now(), stamp + keyMs)
    Object.defineProperty(event, 'timeStamp', { value: stamp })
    window.dispatchEvent(event)
  }

  for (const strokes of scans) {
    const before = faceOf()?.dataset['scan']
    stamp = performance.now()
    for (const stroke of strokes) press(stroke)
    const enterAt = clock()
    const shown = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        const now = faceOf()?.dataset['scan']
        if (now === before || now === 'idle') return
        observer.disconnect()
        done(clock())
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    press({ code: 'Enter', hasShift: false })
    const shownAt = await shown
    const verdict = document.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'] ?? ''
    const one = { scanId: faceOf()?.dataset['scan'] ?? '', verdict, enterAt, shownAt }
    all.push(one)
    if (typeof report === 'function') void report(one)
    await new Promise((done) => setTimeout(done, pauseMs))
  }
  return all
}

/** The strokes of a code, without its suffix. */
export const keysOf = (text: string): readonly KeyStroke[] => [...text].map((character) => keyOf(character))
