import type { Page } from '@playwright/test'
import { type AppUnderTest, expect, test } from './fixtures/app.ts'
import { readRows, writeRows } from './support/pageDatabase.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'
import { switcher, switchTo } from './support/switchTo.ts'

const samplePin = '2468'

const header = (page: Page) => page.getByRole('button', { name: /F8$/ })

async function namesByDigit(page: Page): Promise<readonly string[]> {
  const rows = await readRows(page, 'staffMember')
  return rows
    .toSorted(
      (a, b) => Number(b['isOrganiser']) - Number(a['isOrganiser']) || String(a['id']).localeCompare(String(b['id'])),
    )
    .map((row) => String(row['name']))
}

async function lastOp(app: AppUnderTest): Promise<unknown> {
  const rows = await readRows(app.page, 'outbox')
  const ops = rows.at(-1)?.['ops']
  return Array.isArray(ops) ? ops.at(-1) : undefined
}

test('two keystrokes and a PIN change who is at work, and every op after that says so', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'settings?tab=fair')
  const [first = '', second = ''] = await namesByDigit(page)
  const staff = await readRows(page, 'staffMember')
  const idOf = (name: string) => staff.find((row) => row['name'] === name)?.['id']
  await page.getByLabel('地点').fill('一号体育馆')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  expect(await lastOp(app)).toMatchObject({
    kind: 'fair',
    staffId: idOf(first),
    open: { values: { venue: '一号体育馆' } },
  })

  await goTo(page, 'settings?tab=staff')
  await page.getByRole('row', { name: second }).getByRole('button', { name: '修改' }).click()
  await page.getByRole('switch', { name: '主办方人员' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await goTo(page, 'settings?tab=fair')
  await page.getByLabel('地点').fill('二号体育馆')
  await switchTo(page, '2', samplePin)
  await expect(header(page)).toHaveAccessibleName(new RegExp(`^${second}`))
  // What was being typed is still there.
  await expect(page.getByLabel('地点')).toHaveValue('二号体育馆')
  await page.getByRole('button', { name: '保存' }).click()
  await expect
    .poll(() => lastOp(app))
    .toMatchObject({ kind: 'fair', staffId: idOf(second), open: { values: { venue: '二号体育馆' } } })
  expect(app.problems).toEqual([])
})

test('a wrong PIN is said in words, five of them mean waiting, and nobody else is let in', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'settings')
  const [first = ''] = await namesByDigit(page)
  await switchTo(page, '2', '1111')
  await expect(switcher(page).getByRole('alert')).toContainText('PIN 不正确。还可以再试 4 次')
  for (const left of [3, 2, 1]) {
    await page.keyboard.type('1111')
    await page.keyboard.press('Enter')
    await expect(switcher(page).getByRole('alert')).toContainText(`还可以再试 ${left} 次`)
  }
  await page.keyboard.type('1111')
  await page.keyboard.press('Enter')
  await expect(switcher(page).getByRole('alert')).toContainText(/输错次数太多，请等 \d+ 秒/)
  await page.keyboard.type(samplePin)
  await page.keyboard.press('Enter')
  await expect(switcher(page).getByRole('alert')).toContainText('输错次数太多')
  await page.keyboard.press('Escape')
  await expect(header(page)).toHaveAccessibleName(new RegExp(`^${first}`))
  const [session] = (await readRows(page, 'setting')).filter((row) => row['key'] === 'session')
  expect(JSON.stringify(session)).toContain(
    String((await readRows(page, 'staffMember')).find((row) => row['name'] === first)?.['id']),
  )
})

test('after signing out a PIN leads back to where one was, also after a restart', async ({ app }) => {
  await openSampleFair(app.page, 'settings?tab=about')
  await app.page.keyboard.press('F8')
  await switcher(app.page).getByRole('button', { name: '退出登录' }).click()
  await expect(app.page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible()
  await expect(app.page.getByText('PIN 都是 2468')).toBeVisible()
  await app.restart()
  await expect(app.page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible()
  await app.page.keyboard.press('1')
  await app.page.keyboard.type(samplePin)
  await app.page.keyboard.press('Enter')
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)

  await goTo(app.page, 'settings?tab=about')
  await app.page.keyboard.press('F8')
  await switcher(app.page).getByRole('button', { name: '退出登录' }).click()
  await app.page
    .getByRole('button', { name: /^1/ })
    .or(app.page.getByRole('list', { name: '工作人员' }).getByRole('button').first())
    .first()
    .click()
  await app.page.getByLabel(/的 PIN$/).fill(samplePin)
  await app.page.getByRole('button', { name: '登录', exact: true }).click()
  await app.page.waitForURL(/settings\?tab=about$/)
})

test('the gate has no header: F8 leads to the list of people, Esc and a PIN lead back', async ({ app }) => {
  const { page } = app
  const question = page.getByRole('heading', { name: '请选择您的姓名' })
  await openSampleFair(page, 'gate')
  await page.getByRole('button', { name: /^东门/ }).click()
  await expect(page.locator('main.gate[data-ready]')).toBeVisible()
  await page.keyboard.press('F8')
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('main.gate[data-ready]')).toBeVisible()
  await app.electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('switchStaff')?.click())
  await expect(question).toBeVisible()
  await page.keyboard.press('3')
  await page.keyboard.type(samplePin)
  await page.keyboard.press('Enter')
  await expect(page.locator('main.gate[data-ready]')).toBeVisible()
  const [, , third = ''] = await namesByDigit(page)
  await goTo(page, 'report')
  await expect(header(page)).toHaveAccessibleName(new RegExp(`^${third}`))
})

test('once a shift has ended nobody is at work and only a PIN leads back', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'sign-in')
  await expect(page.getByText('当前值守')).toBeVisible()
  await expect(page.getByRole('button', { name: /^返回/ })).toBeVisible()
  await goTo(page, 'report')
  const [row] = (await readRows(page, 'setting')).filter(({ key }) => key === 'session')
  const startedAt = new Date(Date.now() - 15 * 60 * 60 * 1000).toISOString()
  await writeRows(page, { setting: [{ ...row, value: { ...Object(row?.['value']), startedAt } }] })
  await goTo(page, 'sign-in')
  await expect(page.getByRole('list', { name: '工作人员' })).toBeVisible()
  await expect(page.getByText('当前值守')).toBeHidden()
  await expect(page.getByRole('button', { name: /^返回/ })).toBeHidden()
})

test('no serious accessibility problem where people sign in', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'settings?tab=about')
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((choice) => window.api.call['app:setAppearance']({ language: 'zh-CN', theme: choice }), theme)
    await page.keyboard.press('F8')
    await page.keyboard.press('2')
    await page.keyboard.type('11')
    expect(await seriousProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(switcher(page)).toBeHidden()
  }
  await page.keyboard.press('F8')
  await switcher(page).getByRole('button', { name: '退出登录' }).click()
  await page.keyboard.press('2')
  expect(await seriousProblems(page)).toEqual([])
})
