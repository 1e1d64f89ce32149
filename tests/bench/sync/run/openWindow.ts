import { _electron, type Page } from '@playwright/test'
import { electronFlags } from '../../launchApp.ts'
import { pagesFolder } from './buildPages.ts'

/** A contestant's Electron, in a profile of its own. */
export interface BenchWindow {
  readonly page: Page
  /** The most that all its processes held at once since the last call, MiB; shared memory counts in each of them. */
  takePeakMb(): Promise<number>
  close(): Promise<void>
}

const memoryEveryMs = 250

export async function openWindow(profile: string, contestant: 'fairDesk' | 'pouch' | 'rx'): Promise<BenchWindow> {
  const electronApp = await _electron.launch({
    args: [
      `${pagesFolder}/main.mjs`,
      ...electronFlags,
      `--user-data-dir=${profile}`,
      `--contestant=${contestant}`,
      `--pages=${pagesFolder}`,
      `--stations=${profile}/stations`,
    ],
  })
  const page = await electronApp.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${contestant}: ${message.text()}\n`)
  })
  await page.waitForFunction(() => 'bench' in window)
  const held = { peakKb: 0 }
  const measure = async (): Promise<void> => {
    held.peakKb = Math.max(held.peakKb, await electronApp.evaluate(memoryOfAll))
  }
  const timer = setInterval(() => void measure().catch(() => undefined), memoryEveryMs)
  return {
    page,
    takePeakMb: async () => {
      await measure()
      const { peakKb } = held
      held.peakKb = 0
      return peakKb / 1024
    },
    close: async () => {
      clearInterval(timer)
      await electronApp.close()
    },
  }
}

const memoryOfAll = ({ app }: typeof Electron.CrossProcessExports): number =>
  app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
