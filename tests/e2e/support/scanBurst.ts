import type { Page } from '@playwright/test'
import { keyOf } from './scannerKeys.ts'

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
  await page.evaluate(playScans, { scans, pauseMs, name })
}

const burstCount = (function* count(): Generator<number> {
  for (let n = 0; ; n += 1) yield n
})()

async function playScans({
  scans,
  pauseMs,
  name,
}: {
  scans: readonly (readonly KeyStroke[])[]
  pauseMs: number
  name: string
}) {
  // performance.now() is finer than Date.now(), which tells when the next millisecond of the system's clock begins.
  const tick = Date.now()
  while (Date.now() === tick);
  const offset = Date.now() - performance.now()
  const clock = () => offset + performance.now()
  const report: unknown = Reflect.get(window, name)
  const faceOf = () => document.querySelector<HTMLElement>('.gate-face')
  const press = ({ code, hasShift }: KeyStroke) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { code, shiftKey: hasShift, bubbles: true, cancelable: true }))

  for (const strokes of scans) {
    const before = faceOf()?.dataset['scan']
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
    if (typeof report === 'function')
      void report({ scanId: faceOf()?.dataset['scan'] ?? '', verdict, enterAt, shownAt })
    await new Promise((done) => setTimeout(done, pauseMs))
  }
}

/** The strokes of a code, without its suffix. */
export const keysOf = (text: string): readonly KeyStroke[] => [...text].map((character) => keyOf(character))
