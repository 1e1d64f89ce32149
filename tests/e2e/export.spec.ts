import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import papaparse from 'papaparse'
import { read, utils } from 'xlsx'
import { expect, test } from './fixtures/app.ts'
import { openedDialog } from './support/openedDialog.ts'
import { readRows, writeRows } from './support/pageDatabase.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'

type Row = Readonly<Record<string, unknown>>

const title = /导出名单|Export the list/
const dialog = (page: Page) => page.getByRole('dialog', { name: title })
async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: title }).click()
  await openedDialog(page, title)
}
const start = (page: Page) =>
  dialog(page)
    .getByRole('button', { name: /^(导\s?出|Export)$/ })
    .click()
const savedPath = (page: Page) => dialog(page).locator('.saved-file-path')

async function save(page: Page): Promise<string> {
  await start(page)
  await expect(savedPath(page)).toBeVisible()
  return savedPath(page).innerText()
}

/** The first sheet by its headers, every cell as text. */
async function readXlsx(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const book = read(await readFile(path))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet === undefined ? [] : utils.sheet_to_json(sheet, { raw: false, defval: '' })
}

const count = async (page: Page) => Number((await page.locator('.list-count').innerText()).replaceAll(/\D/g, ''))
const shownCells = (page: Page, index: number) => page.getByRole('row').nth(index).getByRole('gridcell').allInnerTexts()

for (const [language, filter, chosen, headers] of [
  ['zh-CN', '全部类别', '毕业生', { name: '姓名', number: '学号', phone: '手机号', gender: '性别', badge: '胸卡' }],
  [
    'en',
    'All kinds',
    'Student',
    { name: 'Name', number: 'Student number', phone: 'Phone', gender: 'Gender', badge: 'Badge' },
  ],
] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('people leave as filtered and sorted on the screen, in the chosen columns, which are remembered', async ({
      app,
    }) => {
      const { page } = app
      await openSampleFair(page, 'attendees')
      await page.getByRole('combobox', { name: filter }).click()
      await page.locator('.ant-select-dropdown').getByTitle(chosen, { exact: true }).click()
      await page.getByRole('columnheader', { name: headers.number }).getByRole('button').click()
      await expect(page.getByRole('columnheader', { name: headers.number })).toHaveAttribute('aria-sort', 'ascending')
      const people = (await readRows(page, 'attendee')).filter((row) => row['kind'] === 'student')
      await expect.poll(() => count(page)).toBe(people.length)

      await openDialog(page)
      await expect(dialog(page)).toContainText(String(people.length))
      await dialog(page).getByRole('checkbox', { name: headers.gender }).check()
      await dialog(page).getByRole('checkbox', { name: headers.badge }).uncheck()
      const path = await save(page)
      expect(path.startsWith(join(app.documentsDir, 'FairDesk'))).toBe(true)
      expect(basename(path)).toMatch(/^(参会人员|Attendees) \d{4}-\d\d-\d\d\.xlsx$/)

      const rows = await readXlsx(path)
      expect(rows).toHaveLength(people.length)
      const [first = {}] = rows
      expect(Object.keys(first)).toContain(headers.gender)
      expect(Object.keys(first)).not.toContain(headers.badge)
      const byNumber = new Map(people.map((row) => [row['studentNumber'], row]))
      for (const row of rows) {
        const person = byNumber.get(row[headers.number] ?? '')
        const phone = String(person?.['phone']).slice(3)
        expect(row[headers.phone]).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`)
      }
      await dialog(page)
        .getByRole('button', { name: /关\s?闭|Close/ })
        .last()
        .click()
      for (const index of [1, 2, 3]) {
        expect((await shownCells(page, index))[0]).toBe(rows[index - 1]?.[headers.name])
      }

      await openDialog(page)
      await expect(dialog(page).getByRole('checkbox', { name: headers.gender })).toBeChecked()
      await expect(dialog(page).getByRole('checkbox', { name: headers.badge })).not.toBeChecked()
      expect(app.problems).toEqual([])
    })
  })
}

test('separated text keeps long digits and whole phones, which are asked for each time', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'attendees')
  const [person = {}] = (await readRows(page, 'attendee')).filter((row) => row['kind'] === 'student')
  const odd = { ...person, studentNumber: '00202301010001', major: '=1+1', phone: '+85223456789' }
  await writeRows(page, { attendee: [odd] })
  await page.reload()
  await page.getByRole('searchbox').fill('00202301010001')
  await expect(page.getByRole('row')).toHaveCount(2)

  await openDialog(page)
  await dialog(page).getByRole('radio', { name: /csv/ }).check()
  await dialog(page).getByRole('checkbox', { name: '写出完整手机号' }).check()
  const text = await readFile(await save(page), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data, meta } = papaparse.parse<Readonly<Record<string, string>>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(meta.linebreak).toBe('\r\n')
  expect(data).toEqual([expect.objectContaining({ 学号: "'00202301010001", 专业: "'=1+1", 手机号: "'+852 2345 6789" })])
  await dialog(page)
    .getByRole('button', { name: /关\s?闭/ })
    .last()
    .click()
  await openDialog(page)
  await expect(dialog(page).getByRole('radio', { name: /csv/ })).toBeChecked()
  await expect(dialog(page).getByRole('checkbox', { name: '写出完整手机号' })).not.toBeChecked()
})

test('the desk exports masked phones, and a role that may not export has no button', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'attendees')
  const asRole = async (value: string) => {
    await writeRows(page, { setting: [{ key: 'stationRole', value }] })
    await page.reload()
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  }
  await asRole('registrationDesk')
  await openDialog(page)
  await expect(dialog(page)).toContainText('不能导出完整号码')
  await expect(dialog(page).getByRole('checkbox', { name: '写出完整手机号' })).toBeHidden()
  const phones = (await readXlsx(await save(page))).map((row) => row['手机号'] ?? '')
  expect(phones.filter((phone) => phone !== '' && !phone.includes('****'))).toEqual([])
  await asRole('gate')
  await expect(page.getByRole('button', { name: '导出名单' })).toBeHidden()
})

test('enterprises leave with their booths, intentions with their parties', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await openDialog(page)
  const enterprises = await readXlsx(await save(page))
  const [stored, booths] = await Promise.all([readRows(page, 'enterprise'), readRows(page, 'booth')])
  const names = new Map(stored.map((row) => [row['id'], row['name']]))
  expect(enterprises.map((row) => row['单位名称']).sort()).toEqual([...names.values()].sort())
  const placed = booths.filter((row) => row['enterpriseId'] !== null)
  for (const { number, enterpriseId } of placed.slice(0, 20)) {
    const row = enterprises.find((line) => line['单位名称'] === names.get(enterpriseId))
    expect(row?.['展位号']?.split('、')).toContain(number)
  }

  await goTo(page, 'matchmaking')
  await openDialog(page)
  const intentions = await readXlsx(await save(page))
  const recorded = (await readRows(page, 'intention')).filter((row) => row['removedAt'] === null)
  expect(intentions).toHaveLength(recorded.length)
  expect(intentions.every((row) => [...names.values()].includes(row['单位名称']))).toBe(true)
})

test('20,000 people: cancelled, the export leaves nothing; whole, it has everybody', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'report')
  const [person = {}] = await readRows(page, 'attendee')
  const before = (await readRows(page, 'attendee')).length
  const many = Array.from({ length: 20_000 }, (_, index): Row => {
    const end = String(index).padStart(12, '0')
    return { ...person, id: `019f0000-0000-7000-9000-${end}`, studentNumber: `S${end}`, phone: null }
  })
  await writeRows(page, { attendee: many })
  await page.reload()
  await goTo(page, 'attendees')
  await expect.poll(() => count(page)).toBe(before + many.length)

  await openDialog(page)
  await start(page)
  await dialog(page)
    .getByRole('button', { name: /取\s?消/ })
    .click()
  await expect(dialog(page).getByRole('button', { name: /^导\s?出$/ })).toBeVisible()
  expect(await readdir(app.documentsDir)).toEqual([])
  expect(await readXlsx(await save(page))).toHaveLength(before + many.length)
  expect(app.problems).toEqual([])
})
