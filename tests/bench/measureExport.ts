import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launchApp, launchBare } from './launchApp.ts'
import { type Measured, round } from './measured.ts'
import { reportFairSize, writeReportFair } from './reportFair.ts'
import { watchPage } from './watchPage.ts'

/** Long enough for the slower of the two on a small machine. */
const patienceMs = 240_000

/**
 * The workbook of a day with 100,000 attendees, 150,000 scans and 20,000 intentions, from the pressed button to the
 * path of the file on the disk; beside it SheetJS in a worker, writing the same cells without any style.
 */
export async function measureExport(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-bench-'))
  try {
    const { path, totalMs, ...watched } = await timeExport(join(folder, 'app'))
    const fileMb = (await stat(path)).size / 2 ** 20
    const bare = await timeSheetJs(join(folder, 'bare'), path)
    return {
      figures: {
        ...reportFairSize,
        cells: bare.cells,
        totalMs: round(totalMs),
        sheetJsMs: round(bare.writeMs),
        longestStallMs: round(watched.longestStallMs),
        peakMemoryMb: round(watched.peakMemoryMb),
        fileMb: round(fileMb),
      },
      ratios: { totalOverSheetJs: round(totalMs / bare.writeMs) },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeExport(profile: string) {
  const { electronApp, page, close } = await launchApp(profile)
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  const fairId = await writeReportFair(page)
  process.stderr.write('The fair is written\n')
  await page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fairId}/report`)
  const registered = page.locator('.report-cards > div').filter({ hasText: '登记人数' }).locator('strong')
  await expect(registered).toHaveText(reportFairSize.attendees.toLocaleString('en'), { timeout: patienceMs })
  const stop = await watchPage(electronApp, page)
  const start = performance.now()
  await page.getByRole('button', { name: '导出工作簿' }).click()
  await expect(page.locator('.saved-file-path')).toBeVisible({ timeout: patienceMs })
  const totalMs = performance.now() - start
  const watched = await stop()
  const path = await page.locator('.saved-file-path').innerText()
  process.stderr.write(`Exported in ${Math.round(totalMs)} ms\n`)
  await close()
  return { path, totalMs, ...watched }
}

async function timeSheetJs(profile: string, path: string): Promise<{ writeMs: number; cells: number }> {
  const { page, close } = await launchBare(profile, 'write')
  await page.locator('input').setInputFiles(path)
  await expect(page.locator('output')).not.toBeEmpty({ timeout: patienceMs })
  const [writeMs = 0, cells = 0] = (await page.locator('output').innerText()).split(' ').map(Number)
  await close()
  return { writeMs, cells }
}
