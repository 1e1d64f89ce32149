import type { ElectronApplication, Page } from '@playwright/test'

/** What a piece of work cost the window, besides its time. */
export interface Watched {
  /** The longest time in which the interface thread took no new task, milliseconds. */
  readonly longestStallMs: number
  /** Of the window's process with its workers, at its largest, in MiB. */
  readonly peakMemoryMb: number
}

declare global {
  interface Window {
    longestStallMs: number
  }
}

const memoryEveryMs = 250

/** Watches the interface thread and the memory of a window from now on, until the returned function is called. */
export async function watchPage(electronApp: ElectronApplication, page: Page): Promise<() => Promise<Watched>> {
  await page.evaluate(() => {
    window.longestStallMs = 0
    let last = performance.now()
    // Messages, not timers: a timer may be held back by the browser, a message waits for nothing but the thread.
    const beat = new MessageChannel()
    beat.port1.addEventListener('message', () => {
      const now = performance.now()
      window.longestStallMs = Math.max(window.longestStallMs, now - last)
      last = now
      setTimeout(() => beat.port2.postMessage(null), 1)
    })
    beat.port1.start()
    beat.port2.postMessage(null)
  })
  let peakKb = 0
  const measure = async (): Promise<void> => {
    peakKb = Math.max(peakKb, await electronApp.evaluate(memoryOfWindows))
  }
  const timer = setInterval(() => void measure().catch(() => undefined), memoryEveryMs)
  return async () => {
    clearInterval(timer)
    await measure()
    return { longestStallMs: await page.evaluate(() => window.longestStallMs), peakMemoryMb: peakKb / 1024 }
  }
}

const memoryOfWindows = ({ app }: typeof Electron.CrossProcessExports): number =>
  app
    .getAppMetrics()
    .filter(({ type }) => type === 'Tab')
    .reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
