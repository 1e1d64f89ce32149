import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { openImport } from '../e2e/support/openImport.ts'
import { buildWorkbook, type CellInput } from '../fixtures/spreadsheets/buildWorkbook.ts'
import { studentHeader, studentRow } from '../fixtures/spreadsheets/studentRows.ts'
import { launchApp, launchBare } from './launchApp.ts'
import { type Measured, median, round } from './measured.ts'
import { watchPage } from './watchPage.ts'

const people = 50_000
const shown = people.toLocaleString('en')
const parseRuns = 3

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
  const previewMs = await timeOf(async () => {
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('button', { name: `导入 ${shown} 行` }).waitFor({ timeout: 120_000 })
  })
  await page.getByRole('checkbox').first().check()
  const saveMs = await timeOf(async () => {
    await page.getByRole('button', { name: `导入 ${shown} 行` }).click()
    await page.getByText(`已导入 ${shown} 行`).waitFor({ timeout: 300_000 })
  })
  const findMs = await timeOf(async () => {
    await page.getByRole('button', { name: '查看参会人员' }).click()
    await page
      .getByRole('searchbox')
      .first()
      .fill(`2022${String(people - 1).padStart(6, '0')}`)
    await page.getByText(`2022${String(people - 1).padStart(6, '0')}`).waitFor({ timeout: 60_000 })
  })
  const watched = await stop()
  await close()
  return { previewMs, saveMs, findMs, ...watched }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
