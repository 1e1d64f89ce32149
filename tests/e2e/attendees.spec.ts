import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const table = (page: Page) => page.getByRole('grid', { name: '参会人员' })
const drawer = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => drawer(page).getByLabel(name, { exact: true })
const find = (page: Page, text: string) => page.getByRole('searchbox').fill(text)
const firstRow = (page: Page) => table(page).getByRole('row').nth(1)

const attendees = (page: Page) => readRows(page, 'attendee')
const withSealed = async (page: Page) =>
  (await attendees(page)).find((row) => row['keyGroups'] !== null && row['removedAt'] === null)

async function openStudent(page: Page, studentNumber: unknown): Promise<void> {
  await find(page, String(studentNumber))
  await expect(table(page).getByRole('row')).toHaveCount(2)
  await firstRow(page).click()
  await expect(field(page, '学号')).toHaveValue(String(studentNumber))
}

test('a phone is masked until it is asked for', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'attendees')
  const student = (await attendees(page)).find((row) => row['kind'] === 'student' && row['phone'] !== null)
  await find(page, String(student?.['studentNumber']))
  const phone = String(student?.['phone']).slice(3)
  await expect(firstRow(page)).toContainText(`${phone.slice(0, 3)}****${phone.slice(-4)}`)
  await expect(firstRow(page)).not.toContainText(phone.slice(3, 7))
  await firstRow(page).getByRole('button', { name: /显示/ }).click()
  await expect(firstRow(page)).toContainText(`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`)
  await expect(drawer(page)).toBeHidden()
  expect(await seriousProblems(page)).toEqual([])
})

test('an empty answer leaves the search field alone, also when the text is taken back', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'attendees')
  const search = page.getByRole('searchbox')
  await search.fill('没有这个人')
  await expect(page.getByText('没有符合条件的人员')).toBeVisible()
  await search.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(firstRow(page)).toBeVisible()
  await expect(search).toBeFocused()
})

test('a student number that the university has is refused, with the way to its owner; a change is undone', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'attendees')
  const students = (await attendees(page)).filter((row) => row['kind'] === 'student' && row['studentNumber'] !== null)
  const [one] = students
  const other = students.find((row) => row !== one && row['universityId'] === one?.['universityId'])
  await openStudent(page, one?.['studentNumber'])
  await field(page, '学号').fill(String(other?.['studentNumber']))
  await page.keyboard.press('Enter')
  await expect(drawer(page).getByRole('alert')).toContainText('已经有相同的“学号”。')
  expect(await seriousProblems(page)).toEqual([])
  await drawer(page).getByRole('button', { name: '打开已有的记录' }).click()
  await expect(field(page, '姓名')).toHaveValue(String(other?.['name']))

  await field(page, '学校').fill('哈工大')
  await page.locator('.suggestion').getByText('哈尔滨工业大学', { exact: true }).click()
  await drawer(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/^已保存/)).toBeVisible()
  const universities = await readRows(page, 'university')
  const joined = universities.find((row) => row['name'] === '哈尔滨工业大学')
  expect(joined).toMatchObject({ code: expect.stringMatching(/^\d{10}$/) })
  expect((await attendees(page)).find((row) => row['id'] === other?.['id'])).toMatchObject({
    universityId: joined?.['id'],
  })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /撤销：/ }).click()
  await expect
    .poll(async () => (await attendees(page)).find((row) => row['id'] === other?.['id'])?.['universityId'])
    .toBe(other?.['universityId'])
})

test('key groups stay masked until somebody says why, and the reason stays', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'attendees')
  const student = await withSealed(page)
  await openStudent(page, student?.['studentNumber'])
  await drawer(page).getByRole('tab', { name: '个人信息' }).click()
  const panel = drawer(page).getByRole('region', { name: '身份证号和重点群体' })
  await expect(panel).toContainText('••••••')
  await panel.getByRole('button', { name: '查看' }).click()
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('请写明原因')
  expect(await readRows(page, 'disclosure')).toEqual([])
  await panel.getByLabel('查看原因').fill('安排一对一帮扶')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('combobox', { name: '重点群体' })).toBeVisible()
  expect(await readRows(page, 'disclosure')).toMatchObject([{ attendeeId: student?.['id'], reason: '安排一对一帮扶' }])
  expect(await seriousProblems(page)).toEqual([])
  await panel.getByRole('button', { name: '收起' }).click()
  await expect(panel).toContainText('••••••')
})
