import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openImport } from '../e2e/support/openImport.ts'
import { buildWorkbook, type CellInput } from '../fixtures/spreadsheets/buildWorkbook.ts'
import { studentHeader, studentRow } from '../fixtures/spreadsheets/studentRows.ts'
import { launchApp, launchBare } from './launchApp.ts'
import { type Measured, median, round } from './measured.ts'
import { watchPage } from './watchPage.ts'

const people = 50_000
const shown = people.toLocaleString('en')
const parseRuns = 3
const longestWaitMs = 300_000

/**
 * A list of 50,000 people and 12 columns, from the chosen file to records that the search finds, as the person at the
 * screen does it but without pauses; beside it the spreadsheet library alone, reading the same file in a worker.
 */
export async function measureImport(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-bench-'))
  try {
    const path = join(folder, 'people.xlsx')
    await writeFile(path, buildWorkbook({ name: '毕业生', rows: peopleRows() }))
    const parseMs = await timeParse(join(folder, 'bare'), path)
    const { previewMs, saveMs, findMs, ...watched } = await timeImport(join(folder, 'app'), path)
    const totalMs = previewMs + saveMs + findMs
    return {
      figures: {
        people,
        totalMs: round(totalMs),
        previewMs: round(previewMs),
        saveMs: round(saveMs),
        findMs: round(findMs),
        parseMs: round(parseMs),
        longestStallMs: round(watched.longestStallMs),
        peakMemoryMb: round(watched.peakMemoryMb),
      },
      ratios: { totalOverParse: round(totalMs / parseMs) },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const extraHeader: readonly CellInput[] = ['人员类别', '学校标识码', '职务', '备注']

/** Of the universities in `studentRow`, in their order. */
const universityCodes = ['4111010001', '4111010003', '4131010246', '4142010486', '4151010610']

function peopleRows(): CellInput[][] {
  const rows = Array.from({ length: people }, (_, index): CellInput[] => [
    ...studentRow(index),
    '毕业生',
    universityCodes[index % universityCodes.length] ?? null,
    index % 3 === 0 ? '学生会干部' : '班长',
    `第 ${index + 1} 位`,
  ])
  return [[...studentHeader, ...extraHeader], ...rows]
}

async function timeParse(profile: string, path: string): Promise<number> {
  const { page, close } = await launchBare(profile, 'parse')
  const times: number[] = []
  for (let run = 0; run < parseRuns; run += 1) {
    await page.locator('output').evaluate((output) => {
      output.textContent = ''
    })
    await page.locator('input').setInputFiles([])
    await page.locator('input').setInputFiles(path)
    await expect(page.locator('output')).not.toBeEmpty({ timeout: 120_000 })
    times.push(Number(await page.locator('output').textContent()))
  }
  await close()
  return median(times)
}

async function timeImport(profile: string, path: string) {
  const { electronApp, page, close } = await launchApp(profile)
  await openImport({ page })
  const stop = await watchPage(electronApp, page)
  const previewMs = await timeUntilShown(page, `导入 ${shown} 行`, () =>
    page.locator('input[type=file]').setInputFiles(path),
  )
  await page.getByRole('checkbox').first().check()
  const saveMs = await timeUntilShown(page, `已导入 ${shown} 行`, () =>
    page.getByRole('button', { name: `导入 ${shown} 行` }).click(),
  )
  const last = `2022${String(people - 1).padStart(6, '0')}`
  const findMs = await timeUntilShown(page, last, async () => {
    await page.getByRole('button', { name: '查看参会人员' }).click()
    await page.getByRole('searchbox').first().fill(last)
  })
  const watched = await stop()
  await close()
  return { previewMs, saveMs, findMs, ...watched }
}

/** From before `work` until the window has drawn the text, by the window's own clock. */
async function timeUntilShown(page: Page, text: string, work: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle(
    ([wanted, patienceMs]) => {
      const start = performance.now()
      const drawn = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`never shown: ${wanted}`)), patienceMs)
        const look = (): void => {
          if (!document.body.textContent.includes(wanted)) return
          observer.disconnect()
          resolve(performance.now() - start)
        }
        // In a frame and a task of its own: it must be drawn, and looking must not lengthen what is watched for stalls.
        const observer = new MutationObserver(() => requestAnimationFrame(() => setTimeout(look)))
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
      return { drawn }
    },
    [text, longestWaitMs] as const,
  )
  await work()
  // Not by waiting for the text: Playwright looks no oftener than every half second.
  return watch.evaluate(({ drawn }) => drawn)
}
