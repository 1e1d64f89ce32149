import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { readRows, writeRows } from './support/pageDatabase.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const drawer = (page: Page) => page.getByRole('dialog', { name: /./ }).last()
const menu = (page: Page) => page.getByRole('navigation', { name: '主菜单' })

async function agreedStudent(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const people = await readRows(page, 'attendee')
  const student = people.find(
    (row) => row['keyGroups'] !== null && row['studentNumber'] !== null && row['removedAt'] === null,
  )
  if (student === undefined) throw new Error('the sample has nobody of a key group')
  return student
}

async function openCaseOf(page: Page, studentNumber: string): Promise<void> {
  await page.getByRole('button', { name: '新建台账' }).first().click()
  const choose = page.getByRole('dialog', { name: '为谁建立台账？' })
  await choose.getByRole('combobox').fill(studentNumber)
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await choose.getByRole('button', { name: '新建台账' }).click()
}

test('a case is opened, its steps are written down, and all of it is there after a restart', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'assistance')
  await expect(page.getByText('还没有帮扶台账')).toBeVisible()
  expect(await seriousProblems(page)).toEqual([])
  const student = await agreedStudent(page)
  await openCaseOf(page, String(student['studentNumber']))
  const panel = drawer(page)
  await expect(panel.getByLabel('帮扶责任人')).not.toHaveValue('')
  await panel.getByLabel('帮扶责任人').fill('王建国')
  await panel.getByRole('form', { name: '台账' }).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(`已保存${String(student['name'])}的台账`)).toBeVisible()

  await panel.getByRole('button', { name: '查看' }).click()
  await panel.getByLabel('帮扶需求').fill('希望在本市就业')
  await panel.getByRole('button', { name: '添加一步' }).click()
  await panel.getByLabel('做了什么').fill('电话联系并推荐岗位')
  const notes = panel.getByRole('region', { name: '需求和帮扶措施' })
  await notes.getByRole('button', { name: '保存' }).click()
  await expect.poll(async () => (await readRows(page, 'assistanceCase'))[0]?.['steps'] ?? null).not.toBeNull()
  expect(await seriousProblems(page)).toEqual([])
  const stored = JSON.stringify([await readRows(page, 'assistanceCase'), await readRows(page, 'outbox')])
  expect(stored).not.toContain('电话联系')
  expect(await readRows(page, 'disclosure')).toMatchObject([{ reason: '一对一帮扶', attendeeId: student['id'] }])

  await app.restart()
  await goTo(app.page, 'assistance')
  await app.page.getByRole('grid', { name: '帮扶台账' }).getByRole('row').nth(1).click()
  await expect(drawer(app.page).getByLabel('帮扶责任人')).toHaveValue('王建国')
  await expect(drawer(app.page).getByLabel('帮扶需求')).toBeHidden()
  await drawer(app.page).getByRole('button', { name: '查看' }).click()
  await expect(drawer(app.page).getByLabel('做了什么')).toHaveValue('电话联系并推荐岗位')
  expect(app.problems).toEqual([])
})

test('a student who has not agreed is refused with a sentence, and a removed case is taken back', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'assistance')
  const people = await readRows(page, 'attendee')
  const closed = people.find(
    (row) => row['kind'] === 'student' && row['keyGroups'] === null && row['studentNumber'] !== null && !isAgreed(row),
  )
  await openCaseOf(page, String(closed?.['studentNumber']))
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('单独同意')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()

  const student = await agreedStudent(page)
  await openCaseOf(page, String(student['studentNumber']))
  await drawer(page).getByRole('button', { name: '移除' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('还没有帮扶台账')).toBeVisible()
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(page.getByRole('grid', { name: '帮扶台账' })).toContainText(String(student['name']))
  expect(app.problems).toEqual([])
})

const isAgreed = (row: Readonly<Record<string, unknown>>): boolean => {
  const { consent } = row
  return typeof consent === 'object' && consent !== null && 'sensitive' in consent && consent.sensitive === true
}

test('the registration desk sees neither the entry nor the screen', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'report')
  await expect(menu(page).getByText('帮扶台账')).toBeVisible()
  await writeRows(page, { setting: [{ key: 'stationRole', value: 'registrationDesk' }] })
  await app.restart()
  await expect(menu(app.page).getByText('参会人员')).toBeVisible()
  await expect(menu(app.page).getByText('帮扶台账')).toBeHidden()
  // By its address, as there is no entry.
  await app.page.evaluate(() => {
    location.hash = location.hash.replace(/[^/]+$/, 'assistance')
  })
  await expect(app.page.getByRole('alert')).toBeVisible()
})
