import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from 'xlsx'
import { readZipDirectory } from '#shared/import/readZipDirectory.ts'
import { expect, test } from './fixtures/app.ts'
import { readRows, writeRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'

type Row = Readonly<Record<string, unknown>>

const formulaLike = ['=HYPERLINK("http://x","y")', '+cmd|calc', '-2+3', '@SUM(A1)', '\tx', "=1+1'"]
const identity = '11010519491231002X'

/** What the report must agree with, counted from the rows as they lie in the database. */
async function countDatabase(page: Page) {
  const kinds = ['enterprise', 'position', 'university', 'attendee', 'scan', 'intention'] as const
  const lists = await Promise.all(kinds.map((kind) => readRows(page, kind)))
  const [enterprises, positions, universities, attendees, scans, intentions] = lists.map((rows) =>
    rows.filter((row) => row['removedAt'] === null),
  ) as [Row[], Row[], Row[], Row[], Row[], Row[]]
  const entries = scans.filter((row) => row['verdict'] === 'admitted' || row['verdict'] === 'reEntry')
  return {
    enterprises: enterprises.length,
    keyFields: new Set(enterprises.map((row) => row['keyField'])).size,
    positions: positions.length,
    universities: universities.length,
    attendees: attendees.length,
    scans: scans.length,
    people: new Set(entries.map((row) => row['attendeeId'])).size,
    intentions: intentions.length,
    cooperations: intentions.filter((row) => row['cooperationKind'] !== null).length,
  }
}

const digits = (text: string): number => Number(text.replaceAll(',', ''))
const card = (page: Page, label: string) =>
  page.locator('.report-cards > div').filter({ hasText: label }).locator('strong')

async function exportWorkbook(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click()
  const path = page.locator('.saved-file-path')
  await expect(path).toBeVisible()
  return path.innerText()
}

/** The order of the sheets, whatever their names are in the language of the run. */
const order = [
  'summary',
  'reconciliation',
  'differences',
  'byIndustry',
  'byKeyField',
  'byUniversity',
  'byMajor',
  'byDegree',
  'byHour',
  'byGate',
  'enterprises',
  'positions',
  'attendees',
  'scans',
  'studentIntentions',
  'cooperations',
  'assistance',
  'conflicts',
  'flat',
] as const
const sheetOf = (book: WorkBook, name: (typeof order)[number]): WorkSheet => sheetAt(book, order.indexOf(name))

const sheetAt = (book: WorkBook, index: number): WorkSheet => book.Sheets[book.SheetNames[index] ?? ''] ?? {}
const cellsOf = (sheet: WorkSheet): readonly CellObject[] =>
  Object.entries(sheet).flatMap(([key, cell]) => (key.startsWith('!') ? [] : [cell as CellObject]))
const partsOf = (bytes: Buffer): readonly string[] => (readZipDirectory(bytes) ?? []).map(({ name }) => name)
const rowsOf = (sheet: WorkSheet): readonly Row[] => utils.sheet_to_json<Row>(sheet)

test('the numbers on the screen are those of the database, and the scans add up', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'report')
  const counts = await countDatabase(page)
  await expect(card(page, '登记人数')).toBeVisible()
  const shown = async (label: string) => digits(await card(page, label).innerText())
  expect(await shown('用人单位')).toBe(counts.enterprises)
  expect(await shown('岗位')).toBe(counts.positions)
  expect(await shown('高校')).toBe(counts.universities)
  expect(await shown('登记人数')).toBe(counts.attendees)
  expect(await shown('入场人数')).toBe(counts.people)
  expect(await shown('对接意向')).toBe(counts.intentions)
  await expect(page.getByRole('region', { name: '一句话总结' })).toContainText(
    `${counts.enterprises} 家用人单位（${counts.keyFields} 个重点领域`,
  )

  const table = page.getByRole('table', { name: '扫码核对' })
  const lines = await table.locator('tbody tr:not(.report-part) td').allInnerTexts()
  const total = digits(await table.locator('tfoot td').innerText())
  expect(total).toBe(counts.scans)
  expect(lines.map(digits).reduce((sum, count) => sum + count, 0)).toBe(total)
})

for (const [language, button, kind] of [
  ['zh-CN', '导出工作簿', '人员类别'],
  ['en', 'Export workbook', 'Kind'],
] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('the workbook holds what the database holds: real dates and numbers, text that stays text, nothing sensitive', async ({
      app,
    }) => {
      const { page } = app
      await openSampleFair(page, 'attendees')
      const people = (await readRows(page, 'attendee')).slice(0, formulaLike.length)
      await writeRows(page, { attendee: people.map((row, index) => ({ ...row, major: formulaLike[index] })) })
      await page.evaluate(() => {
        location.hash = location.hash.replace(/attendees$/, 'report')
      })
      const counts = await countDatabase(page)
      const path = await exportWorkbook(page, button)
      expect(path.startsWith(join(app.documentsDir, 'FairDesk'))).toBe(true)
      expect(basename(path)).toMatch(/^示例：?高校毕业生供需对接双选会 \d{4}-\d\d-\d\d\.xlsx$/)

      const bytes = await readFile(path)
      const book = read(bytes, { cellFormula: true, cellNF: true })
      expect(book.SheetNames).toHaveLength(order.length)
      const sheets = book.SheetNames.map((_name, index) => sheetAt(book, index))
      const lengthOf = (name: (typeof order)[number]) => rowsOf(sheetOf(book, name)).length
      expect({
        enterprises: lengthOf('enterprises'),
        positions: lengthOf('positions'),
        attendees: lengthOf('attendees'),
        scans: lengthOf('scans'),
        cooperations: lengthOf('cooperations'),
        intentions: lengthOf('studentIntentions') + lengthOf('cooperations'),
        flat: lengthOf('flat'),
      }).toEqual({
        enterprises: counts.enterprises,
        positions: counts.positions,
        attendees: counts.attendees,
        scans: counts.scans,
        cooperations: counts.cooperations,
        intentions: counts.intentions,
        flat: counts.scans + counts.intentions,
      })

      const cells = sheets.flatMap(cellsOf)
      const sums = new Set(cellsOf(sheetOf(book, 'reconciliation')))
      const formulas = cells.filter((cell) => cell.f !== undefined)
      expect(formulas.filter((cell) => !sums.has(cell))).toEqual([])
      for (const { f } of formulas) expect(f).toMatch(/^[A-Z0-9:()-]+$/)
      expect(formulas.filter((cell) => !cell.f?.startsWith('SUM') && cell.v !== 0)).toEqual([])
      const texts = new Set(cells.filter((cell) => cell.t === 's').map((cell) => cell.v))
      for (const text of formulaLike) expect(texts).toContain(text)
      const dates = cells.filter((cell) => cell.t === 'n' && String(cell.z).startsWith('yyyy-mm-dd'))
      expect(dates.length).toBeGreaterThan(counts.scans)
      const phones = cells.filter((cell) => /^\+?\d{11,}$/.test(String(cell.v)))
      expect(phones.filter((cell) => cell.t !== 's')).toEqual([])
      expect(Object.keys(rowsOf(sheetOf(book, 'attendees'))[0] ?? {})).toContain(kind)
      for (const header of ['身份证号', '重点群体', 'Identity number', 'Key groups'])
        expect(texts).not.toContain(header)
      expect([...texts].filter((text) => String(text).includes(identity))).toEqual([])
      expect(book.Props).toMatchObject({ Author: 'FairDesk', LastAuthor: 'FairDesk', Title: basename(path, '.xlsx') })
      expect(partsOf(bytes).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(4)
      expect(app.problems).toEqual([])
    })
  })
}

test('cancelled, the workbook leaves no file; made twice, it leaves two', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'report')
  await page.getByRole('button', { name: '导出工作簿' }).click()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('button', { name: '取消' })).toBeHidden()
  expect(await readdir(app.documentsDir)).toEqual([])

  const first = await exportWorkbook(page, '导出工作簿')
  await page.getByRole('button', { name: '导出工作簿' }).click()
  await expect(page.locator('.saved-file-path')).toContainText('(2)')
  expect((await readFile(first)).length).toBeGreaterThan(10_000)
})
