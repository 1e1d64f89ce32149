import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { readRows } from '../e2e/support/pageDatabase.ts'
import { badgeCard, chooseDefaultPrinter, fillWalkIn, jobsOf } from '../e2e/support/printDesk.ts'
import { openPrintSystem } from '../e2e/support/printSystem.ts'
import { openSampleFair } from '../e2e/support/sampleFair.ts'
import { launchApp } from './launchApp.ts'
import { type Measured, median, percentile, round } from './measured.ts'

const walkIns = 10

/**
 * Walk-ins at the desk of the sample fair, from the key that saves to a real queue of CUPS that has taken the PDF of
 * their badge, and to the printed card. The clock is the app's own: every step is an op with its time.
 */
export async function measurePrint(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-bench-'))
  const cups = await openPrintSystem()
  process.env['CUPS_SERVER'] = cups.server
  try {
    const { page, close } = await launchApp(join(folder, 'app'))
    await openSampleFair(page, 'desk')
    await chooseDefaultPrinter(page, cups.printer)
    const times: Times[] = []
    for (let index = 0; index < walkIns; index += 1) times.push(await timeWalkIn(page, `现场${index}`))
    await close()
    const queued = times.map(({ queuedMs }) => queuedMs)
    return {
      figures: {
        walkIns,
        walkInToQueueMs: round(median(queued)),
        walkInToQueueP95Ms: round(percentile(queued, 0.95)),
        firstWalkInToQueueMs: round(queued[0] ?? Number.NaN),
        walkInToPrintedMs: round(median(times.map(({ printedMs }) => printedMs))),
        cardsPrinted: (await cups.printed()).length,
      },
      ratios: {},
    }
  } finally {
    await cups.close()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Times {
  readonly queuedMs: number
  readonly printedMs: number
}

async function timeWalkIn(page: Page, name: string): Promise<Times> {
  await fillWalkIn(page, name)
  const pressedAt = Date.now()
  await page.keyboard.press('Control+Enter')
  await expect(badgeCard(page)).toContainText(name)
  // What the screen says: reading the tables meanwhile would hold up the very thread that is measured.
  await expect(badgeCard(page).getByText('已打印')).toBeVisible({ timeout: 30_000 })
  const [job] = await jobsOf(page, name)
  const ops = (await readRows(page, 'outbox')).flatMap((row) => outbox.parse(row).ops)
  const steps = ops.filter(({ recordId }) => recordId === job?.['id'])
  const timeOf = (field: string): number => {
    const step = steps.find(({ open }) => typeof open.values?.[field] === 'string')
    return (step?.wallTime ?? Number.NaN) - pressedAt
  }
  return { queuedMs: timeOf('spoolId'), printedMs: timeOf('printedAt') }
}

const outbox = z.object({
  ops: z.array(
    z.object({
      recordId: z.string(),
      wallTime: z.number(),
      open: z.object({ values: z.record(z.string(), z.unknown()).nullable() }),
    }),
  ),
})
