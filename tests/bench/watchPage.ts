import type { ElectronApplication, Page } from '@playwright/test'

/** What a piece of work cost the window, besides its time. */
export interface Watched {
  /** The longest time in which the interface thread took no new task, milliseconds. */
  readonly longestStallMs: number
  /** Of the window's process with its workers, at its largest, in MiB. */
  readonly peakMemoryMb: number
}

/** A frame that took long, as the browser explains it (Long Animation Frames API). */
interface LongFrame {
  readonly startMs: number
  readonly ms: number
  /** From here on style, layout and paint. */
  readonly layoutAtMs: number
  readonly scripts: readonly string[]
}

declare global {
  interface Window {
    longestStallMs: number
    longFrames: LongFrame[]
  }
}

/** What the interface may stand still for at most; longer frames are explained on stderr. */
const stallLimitMs = 50

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
    window.longFrames = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { startTime, duration, styleAndLayoutStart, scripts } = entry.toJSON()
        window.longFrames.push({
          startMs: Math.round(startTime),
          ms: Math.round(duration),
          layoutAtMs: Math.round(styleAndLayoutStart - startTime),
          scripts: scripts.map(
            (script: { invoker: string; sourceFunctionName: string; duration: number }) =>
              `${script.invoker} ${script.sourceFunctionName} ${Math.round(script.duration)}`,
          ),
        })
      }
    }).observe({ type: 'long-animation-frame' })
  })
  let peakKb = 0
  const measure = async (): Promise<void> => {
    peakKb = Math.max(peakKb, await electronApp.evaluate(memoryOfWindows))
  }
  const timer = setInterval(() => void measure().catch(() => undefined), memoryEveryMs)
  return async () => {
    clearInterval(timer)
    await measure()
    const { longestStallMs, longFrames } = await page.evaluate(() => ({
      longestStallMs: window.longestStallMs,
      longFrames: window.longFrames,
    }))
    for (const frame of longFrames.filter(({ ms }) => ms > stallLimitMs))
      process.stderr.write(`Long frame: ${JSON.stringify(frame)}\n`)
    return { longestStallMs, peakMemoryMb: peakKb / 1024 }
  }
}

const memoryOfWindows = ({ app }: typeof Electron.CrossProcessExports): number =>
  app
    .getAppMetrics()
    .filter(({ type }) => type === 'Tab')
    .reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
