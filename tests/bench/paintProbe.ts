import type { Page } from '@playwright/test'

/** One answer of a page to a row of keys, in milliseconds of the page's clock. */
export interface Painted {
  /** When the first key of the row reached the browser. */
  readonly firstKeyAt: number
  readonly enterAt: number
  /** When the frame that shows the answer was made. */
  readonly paintedAt: number
}

declare global {
  interface Window {
    painted: Painted[]
  }
}

/**
 * Watches a page from inside, the same way in every window: from the time stamp of the Enter key to the end of the
 * frame that carries the changed words in `selector`; two answers in a row must differ in words.
 */
export const installProbe = (page: Page, selector: string): Promise<void> =>
  page.evaluate((watched) => {
    window.painted = []
    let keys: { firstKeyAt: number; enterAt: number } | null = null
    let isOver = true
    window.addEventListener(
      'keydown',
      (event) => {
        if (isOver) {
          keys = { firstKeyAt: event.timeStamp, enterAt: 0 }
          isOver = false
        }
        if (event.code === 'Enter' && keys !== null) {
          keys.enterAt = event.timeStamp
          isOver = true
        }
      },
      { capture: true },
    )
    let shown = document.querySelector(watched)?.textContent
    new MutationObserver(() => {
      const text = document.querySelector(watched)?.textContent
      if (text === shown || keys === null || !isOver) return
      shown = text
      const answered = keys
      keys = null
      requestAnimationFrame(() => {
        // A message is delivered after the frame that is being made now.
        const after = new MessageChannel()
        after.port1.addEventListener('message', () => {
          window.painted.push({ ...answered, paintedAt: performance.now() })
          after.port1.close()
        })
        after.port1.start()
        after.port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  }, selector)

/** Waits until the page has answered `count` times in all, and gives the answers. */
export async function readProbe(page: Page, count: number): Promise<readonly Painted[]> {
  await page.waitForFunction((wanted) => window.painted.length >= wanted, count)
  return page.evaluate(() => window.painted)
}
