import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makeGateFair } from '../e2e/support/gateFair.ts'
import { readRows, writeRows } from '../e2e/support/pageDatabase.ts'
import { pageSizes, readCodes } from '../e2e/support/readPdf.ts'
import { launchApp } from './launchApp.ts'
import { type Measured, median, percentile, round } from './measured.ts'
import { watchPage } from './watchPage.ts'

const people = 5000
/** Given names of those who come without a registration. */
const walkIns = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉']
const patienceMs = 180_000

/** Pages that are decoded at once; a picture of a page at 300 dpi has 9 MB. */
const pagesAtOnce = 20

/**
 * 5,000 people without a badge, from the pressed button to a PDF of A4 sheets on the disk with everybody's signed code;
 * then walk-ins from the last key to the PDF of their badge on the disk. At the end every code is read back from the pages
 * at 300 dpi by another program.
 */
export async function measureBadges(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-bench-'))
  try {
    const { electronApp, page, close } = await launchApp(join(folder, 'app'))
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
    const { fairId, rows } = makeGateFair({
      people,
      kinds: ['student', 'student', 'student', 'representative', 'delegate', 'staff', 'guest'],
    })
    await writeRows(page, { ...rows, badge: [], scan: [] })
    await goTo(page, `#/fairs/${fairId}/badges`)
    await expect(page.getByText(`共 ${people} 人`)).toBeVisible({ timeout: patienceMs })

    const first = await printAll(page, () => watchPage(electronApp, page))
    const again = await printAll(page, () => watchPage(electronApp, page))
    const fileMb = (await stat(first.path)).size / 2 ** 20
    process.stderr.write(`Printed in ${Math.round(first.totalMs)} ms, again in ${Math.round(again.totalMs)} ms\n`)
    const badges = (await readRows(page, 'badge')).map((row) => String(row['code']))

    await goTo(page, `#/fairs/${fairId}/desk`)
    const waits: number[] = []
    for (const givenName of walkIns) waits.push(await registerWalkIn(page, `欧阳${givenName}`))
    await close()
    process.stderr.write(`Walk-ins in ${waits.map(Math.round).join(', ')} ms; now every page is read\n`)

    const read = await readAll(first.path, join(folder, 'pages'))
    const missing = badges.filter((code) => !read.has(code)).length
    return {
      figures: {
        badges: people,
        totalMs: round(first.totalMs),
        badgesPerSecond: round((people / first.totalMs) * 1000),
        printOnlyMs: round(again.totalMs),
        longestStallMs: round(Math.max(first.longestStallMs, again.longestStallMs)),
        peakMemoryMb: round(Math.max(first.peakMemoryMb, again.peakMemoryMb)),
        fileMb: round(fileMb),
        codesRead: read.size,
        codesMissing: missing,
        walkInToPdfMs: round(median(waits)),
        walkInToPdfP95Ms: round(percentile(waits, 0.95)),
      },
      ratios: {},
    }
  } finally {
    // The window may still be writing when a measurement failed.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function printAll(
  page: Page,
  watch: () => Promise<() => Promise<{ longestStallMs: number; peakMemoryMb: number }>>,
) {
  const stop = await watch()
  const start = performance.now()
  await page.getByRole('button', { name: '生成 PDF' }).click()
  await page
    .getByText(/正在(制作胸卡|排版)/)
    .first()
    .waitFor()
  await page.locator('.saved-file-path').waitFor({ timeout: patienceMs })
  const totalMs = performance.now() - start
  const watched = await stop()
  return { path: await page.locator('.saved-file-path').innerText(), totalMs, ...watched }
}

/** From the last key to "the file of the badge is there". */
async function registerWalkIn(page: Page, name: string): Promise<number> {
  await page.keyboard.press('F2')
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByRole('checkbox', { name: /本人已阅读或听取告知书/ }).check()
  const start = performance.now()
  await page.keyboard.press('Control+Enter')
  await page.getByText('胸卡文件已生成').waitFor()
  return performance.now() - start
}

async function readAll(path: string, folder: string): Promise<ReadonlySet<string>> {
  const pages = (await pageSizes(path)).length
  const found = new Set<string>()
  const starts = Array.from({ length: Math.ceil(pages / pagesAtOnce) }, (_, index) => index * pagesAtOnce + 1)
  // Two at a time: the decoder uses one core.
  const work = async (): Promise<void> => {
    for (let first = starts.shift(); first !== undefined; first = starts.shift()) {
      const part = join(folder, String(first))
      const range = { first, last: Math.min(first + pagesAtOnce - 1, pages) }
      for (const codes of await readCodes(path, part, range)) for (const code of codes) found.add(code)
      await rm(part, { recursive: true })
      process.stderr.write(`Read ${found.size} codes\n`)
    }
  }
  await Promise.all([work(), work()])
  return found
}

const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, route)
