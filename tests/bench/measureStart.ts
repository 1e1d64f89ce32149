import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { gateReady, verdictOf } from '../e2e/support/openGate.ts'
import { connectScanner } from '../e2e/support/scannerKeys.ts'
import { copyBigFair, startShift } from './bigFair.ts'
import { appArguments, bareArguments, electronBinary, launchApp } from './launchApp.ts'
import { type Measured, median, round } from './measured.ts'

const runs = 7
/** Long enough for the slowest start: the page is left alone until then, so that looking costs it nothing. */
const settleMs = 6000

/**
 * From the start of the process to a painted gate that takes scans, with 100,000 people; beside it an empty window of
 * the same runtime, until its word is painted. Both have run before, as a station has that comes back after a power cut.
 */
export async function measureStart(): Promise<Measured> {
  const { profile, fairId, badges } = await copyBigFair('start')
  const emptyProfile = join(tmpdir(), `fairdesk-bench-empty-${process.pid}`)
  await rememberGate(profile, fairId)
  const starts: { readonly gate: number[]; readonly empty: number[] } = { gate: [], empty: [] }
  try {
    for (let run = -2; run < runs; run += 1) {
      const gate = await timeStart(appArguments(profile), 'main.gate[data-ready] [data-verdict]')
      const empty = await timeStart(bareArguments(emptyProfile, 'empty'), 'h1')
      // The first two runs fill the caches.
      if (run < 0) continue
      starts.gate.push(gate)
      starts.empty.push(empty)
      process.stderr.write(`gate ${Math.round(gate)} ms, empty window ${Math.round(empty)} ms\n`)
    }
    await assertTakesScans(profile, badges[0]?.code ?? '')
  } finally {
    await rm(emptyProfile, { recursive: true, force: true })
  }
  const [readyMs, emptyWindowMs] = [median(starts.gate), median(starts.empty)]
  return {
    figures: {
      runs,
      readyMs: round(readyMs),
      readyMaxMs: round(Math.max(...starts.gate)),
      emptyWindowMs: round(emptyWindowMs),
    },
    ratios: { readyOverEmptyWindow: round(readyMs / emptyWindowMs) },
  }
}

/** The app comes back to the screen it was left on. */
async function rememberGate(profile: string, fairId: string): Promise<void> {
  const { page, close } = await launchApp(profile)
  await startShift(page)
  await page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fairId}/gate`)
  await gateReady(page)
  await wait(1000)
  await close()
}

/** Milliseconds from starting the process until the largest words, which must be `selector`, were painted. */
async function timeStart(args: readonly string[], selector: string): Promise<number> {
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(electronBinary, ['--remote-debugging-port=0', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = new Promise((done) => child.once('exit', done))
  const endpoint = await findEndpoint(child)
  await wait(settleMs)
  const browser = await chromium.connectOverCDP(endpoint)
  const paintedAt = await pageOf(browser).evaluate(paintTime, selector)
  await browser.close()
  child.kill()
  await exited
  return paintedAt - startedAt
}

/** Wall clock of the paint of the largest element, and of the moment since when the gate takes scans if that is later. */
const paintTime = (selector: string): Promise<number> =>
  new Promise((resolve, reject) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1)
      const isIt = last !== undefined && 'element' in last && last.element === document.querySelector(selector)
      if (!isIt) return reject(new Error('the largest paint was something else'))
      const ready = performance.getEntriesByName('gate:ready')[0]?.startTime ?? 0
      resolve(performance.timeOrigin + Math.max(last.startTime, ready))
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })

function findEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (endpoint !== undefined) resolve(endpoint)
    })
    child.once('exit', () => reject(new Error('the process ended before its window was there')))
  })
}

function pageOf(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('there is no window')
  return page
}

async function assertTakesScans(profile: string, code: string): Promise<void> {
  const { page, close } = await launchApp(profile)
  await gateReady(page)
  await (await connectScanner(page)).scan(code)
  await verdictOf(page).and(page.locator('[data-verdict="admitted"]')).waitFor()
  await close()
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
