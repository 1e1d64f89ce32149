import type { CDPSession } from '@playwright/test'
import { replayDay } from '#shared/checkin/replayDay.ts'
import { scan as scanRecord } from '#shared/records/scan.ts'
import { percentile, round } from '../bench/measured.ts'
import { installProbe, readProbe } from '../bench/paintProbe.ts'
import { expect, test } from './fixtures/app.ts'
import { dayAfter, makeGateFair } from './support/gateFair.ts'
import { openGate } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { connectScannerInMain } from './support/scannerInMain.ts'

/** Two minutes in `npm test`; twenty minutes and 2,000 scans in `npm run soak`. */
const isSoak = process.env['FAIRDESK_SOAK'] === '1'
const scansInAll = isSoak ? 2000 : 180
const everyMs = 600

/** A frame or two, and what a machine that does other things at the same time takes now and then. */
const steadyMs = 30
const flatBytes = 3 * 2 ** 20

test('a gate rush: every scan is answered, memory stays flat and p99 steady', async ({ app }) => {
  test.setTimeout(isSoak ? 1_800_000 : 240_000)
  const people = 400
  const fair = makeGateFair({ people, gate: { direction: 'both', isAntiPassback: true, capacity: people } })
  const { page } = app
  await openGate(page, fair)
  await installProbe(page, '.gate-lines')
  const scanner = await connectScannerInMain(app.electronApp)
  const session = await page.context().newCDPSession(page)
  const third = Math.floor(scansInAll / 3)
  const footprints: Footprint[] = []

  for (let n = 0; n < scansInAll; n += 1) {
    const beganMs = Date.now()
    // The crowd comes in, goes out and comes in again; every tenth shows something else.
    const lap = Math.floor(n / people)
    const isTurn = n > 0 && n % people === 0
    if (isTurn) await page.keyboard.press('F2')
    const code = n % 10 === 9 ? `HTTPS://EXAMPLE.ORG/TICKET/${n}` : (fair.badges[(n * 7 + lap) % people]?.code ?? '')
    await scanner.scan(code, { keyMs: 2 })
    await readProbe(page, n + 1)
    if ((n + 1) % third === 0) footprints.push(await weigh(session))
    await page.waitForTimeout(Math.max(0, everyMs - (Date.now() - beganMs)))
  }

  const answers = (await readProbe(page, scansInAll)).map(({ enterAt, paintedAt }) => paintedAt - enterAt)
  const [early, late] = [answers.slice(0, third), answers.slice(-third)]
  const figures = {
    scans: answers.length,
    p50FirstThirdMs: round(percentile(early, 0.5)),
    p50LastThirdMs: round(percentile(late, 0.5)),
    p99FirstThirdMs: round(percentile(early, 0.99)),
    p99LastThirdMs: round(percentile(late, 0.99)),
    footprints,
  }
  test.info().annotations.push({ type: 'rush', description: JSON.stringify(figures) })
  process.stdout.write(`${JSON.stringify(figures)}\n`)

  const rows = (await readRows(page, 'scan')).map((row) => scanRecord.schema.parse(row))
  expect(rows).toHaveLength(scansInAll)
  expect(await readRows(page, 'outbox')).toHaveLength(scansInAll)
  const truth = replayDay({ scans: rows, headcounts: [], hallOf: () => null }, dayAfter(0))
  await expect(page.getByRole('complementary').getByRole('definition').first()).toHaveText(String(truth.inside))

  const [first, last] = [footprints.at(0), footprints.at(-1)]
  if (first === undefined || last === undefined) throw new Error('nothing was weighed')
  expect(last.heapBytes - first.heapBytes).toBeLessThan(flatBytes)
  expect(last.nodes - first.nodes).toBeLessThan(100)
  expect(last.listeners - first.listeners).toBeLessThan(20)
  expect(figures.p50LastThirdMs).toBeLessThan(figures.p50FirstThirdMs + steadyMs)
  expect(figures.p99LastThirdMs).toBeLessThan(2 * figures.p99FirstThirdMs + steadyMs)
  expect(app.problems).toEqual([])
})

interface Footprint {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

/** What the page holds once everything that can be let go of is. */
async function weigh(session: CDPSession): Promise<Footprint> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const [{ usedSize }, counters] = await Promise.all([
    session.send('Runtime.getHeapUsage'),
    session.send('Memory.getDOMCounters'),
  ])
  return { heapBytes: usedSize, nodes: counters.nodes, listeners: counters.jsEventListeners }
}
