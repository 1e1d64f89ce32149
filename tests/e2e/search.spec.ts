import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { connectScanner } from './support/scannerKeys.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const box = (page: Page) => page.getByRole('combobox', { name: '搜索人员、单位、岗位、展位' })
const results = (page: Page) => page.getByRole('listbox', { name: '搜索结果' })
const options = (page: Page) => results(page).getByRole('option')

async function students(page: Page) {
  const rows = await readRows(page, 'attendee')
  return rows.filter((row) => row['kind'] === 'student' && typeof row['phone'] === 'string')
}

test('one box finds people, enterprises and booths by whatever is typed', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  const [student] = await students(page)
  if (student === undefined) throw new Error('The sample has no student.')
  const [enterprise] = await readRows(page, 'enterprise')
  const [booth] = await readRows(page, 'booth')
  const typed = [student['name'], student['studentNumber'], String(student['phone']).slice(-8)]
  for (const text of typed) {
    await box(page).fill(String(text))
    await expect(options(page).filter({ hasText: String(student['studentNumber']) })).toBeVisible()
  }
  await box(page).fill(String(booth?.['number']))
  await expect(results(page).getByRole('group', { name: '展位' })).toBeVisible()
  await box(page).fill(String(enterprise?.['name']))
  await expect(results(page).getByRole('group', { name: '用人单位' }).getByRole('option')).toHaveText(
    new RegExp(String(enterprise?.['name'])),
  )
  // Its representatives are found by its name too.
  await expect(results(page).getByRole('group', { name: '参会人员' })).toBeVisible()
  expect(await seriousProblems(page)).toEqual([])
})

test('the keyboard alone leads to a record and back', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  const [student] = await students(page)
  await page.getByRole('main').focus()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(String(student?.['studentNumber']))
  // Enter right behind the last key means the answer to all of it.
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByLabel('学号')).toHaveValue(String(student?.['studentNumber']))
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('zs')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(results(page)).toBeHidden()
  await expect(box(page)).toHaveValue('')
})

test('whoever is not found can be registered under the name that was typed', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  await box(page).fill('欧阳㛃𬭎')
  await expect(page.getByRole('status').filter({ hasText: '没有找到“欧阳㛃𬭎”' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk/)
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('欧阳㛃𬭎')
})

test('the slash of a badge code that is scanned does not open the search', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  await page.getByRole('main').focus()
  const scanner = await connectScanner(page)
  await scanner.scan('AB/CD/EF', { keyMs: 8, suffix: 'none' })
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 200)))
  await expect(box(page)).not.toBeFocused()
})
