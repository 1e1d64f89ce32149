import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { fillNewFair } from './support/newFair.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'
import { switchTo } from './support/switchTo.ts'

const dialog = (page: Page) => page.getByRole('dialog')

async function openOwnFair(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: '新建招聘会' }).click()
  await fillNewFair(page, { name: '校园招聘会', person: '王芳', pin: '4711' })
  await page.getByRole('button', { name: '建立并进入' }).click()
  // The address changes before the screen does, and the dialog has fields of the same names.
  await expect(page.getByRole('heading', { level: 1, name: '用人单位' })).toBeVisible()
  await goTo(page, `settings?tab=${tab}`)
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
}

async function addStaff(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: '添加工作人员' }).click()
  await dialog(page).getByLabel('姓名').fill(name)
  await dialog(page).getByLabel('PIN', { exact: true }).fill(pin)
  await dialog(page).getByLabel('再输一次 PIN').fill(pin)
  await page.keyboard.press('Enter')
}

const staffRow = (page: Page, name: string) => page.getByRole('row', { name })

test('staff are added, renamed, given a PIN and removed; one organiser always stays', async ({ app }) => {
  const { page } = app
  await openOwnFair(page, 'staff')
  await addStaff(page, '李雷', '2222')
  await expect(staffRow(page, '李雷')).toBeVisible()
  await addStaff(page, '李雷', '3333')
  await expect(dialog(page).getByRole('alert').filter({ hasText: '同名' })).toBeVisible()
  await page.keyboard.press('Escape')

  await staffRow(page, '李雷').getByRole('button', { name: '修改' }).click()
  await dialog(page).getByLabel('姓名').fill('李雷（东门）')
  await page.keyboard.press('Enter')
  await expect(staffRow(page, '李雷（东门）')).toBeVisible()
  await staffRow(page, '李雷（东门）').getByRole('button', { name: '重设 PIN' }).click()
  await dialog(page).getByLabel('PIN', { exact: true }).fill('5555')
  await dialog(page).getByLabel('再输一次 PIN').fill('5555')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()

  await switchTo(page, '2', '5555')
  await expect(page.getByRole('button', { name: /^李雷（东门）.*F8$/ })).toBeVisible()
  await expect(page.getByText('需要主办方人员在“主办方”角色的工作站上登录')).toBeVisible()
  await expect(page.getByRole('button', { name: '添加工作人员' })).toBeDisabled()

  await switchTo(page, '1', '4711')
  await expect(page.getByRole('button', { name: '添加工作人员' })).toBeEnabled()
  await staffRow(page, '王芳').getByRole('button', { name: '移除' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('这是最后一位主办方人员')).toBeVisible()
  await staffRow(page, '李雷（东门）').getByRole('button', { name: '移除' }).click()
  await page.getByRole('tooltip').filter({ hasText: '李雷' }).getByRole('button', { name: '移除' }).click()
  await expect(staffRow(page, '李雷（东门）')).toBeHidden()
  expect(app.problems).toEqual([])
})

test('the station’s role changes with an organiser’s PIN only, and is obeyed at once', async ({ app }) => {
  const { page } = app
  await openOwnFair(page, 'station')
  const changeTo = async (role: string, pin: string) => {
    await page.getByRole('combobox', { name: '角色' }).click()
    await page
      .getByRole('option', { name: role })
      .or(page.locator('.ant-select-item-option').filter({ hasText: role }))
      .last()
      .click()
    await page.getByLabel('PIN').fill(pin)
    await page.getByRole('button', { name: '更改本站设置' }).click()
  }
  await changeTo('只看', '9999')
  await expect(page.getByRole('alert').filter({ hasText: 'PIN 不正确' })).toBeVisible()
  await expect(page.getByRole('button', { name: /主办方.*F8$/ })).toBeVisible()
  await changeTo('只看', '4711')
  await expect(page.getByText('本站的角色现在是“只看”')).toBeVisible()
  await expect(page.getByRole('button', { name: /只看.*F8$/ })).toBeVisible()

  await goTo(page, 'settings?tab=staff')
  await expect(page.getByRole('button', { name: '添加工作人员' })).toBeDisabled()
  await page.evaluate(() => {
    location.hash = '/'
  })
  await expect(page.getByRole('button', { name: '新建招聘会' })).toBeDisabled()
  await page.getByRole('link', { name: /校园招聘会/ }).click()
  await page.waitForURL(/#\/fairs\/[^/]+\/report$/)

  await goTo(page, 'settings?tab=station')
  await changeTo('主办方', '4711')
  await expect(page.getByRole('button', { name: /主办方.*F8$/ })).toBeVisible()
})

test('fair details, halls and gates are changed, and a hall in use stays', async ({ app }) => {
  const { page } = app
  await openOwnFair(page, 'fair')
  await page.getByLabel('地点').fill('体育馆')
  await page.getByLabel('主办方', { exact: true }).fill('就业指导中心')
  await page.getByRole('button', { name: '保存' }).click()
  await expect
    .poll(async () => (await readRows(page, 'fair'))[0])
    .toMatchObject({ venue: '体育馆', organiserName: '就业指导中心' })

  await goTo(page, 'settings?tab=places')
  await page.getByRole('button', { name: '添加展厅' }).click()
  await dialog(page).getByLabel('展厅名称').fill('二号厅')
  await dialog(page).getByLabel('容量').fill('900')
  await page.keyboard.press('Enter')
  await expect(page.getByText('容量 900 人')).toBeVisible()
  await page.getByRole('button', { name: '添加入口' }).click()
  await dialog(page).getByLabel('入口名称').fill('主入口')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('已经有同名的展厅或入口')).toBeVisible()
  await dialog(page).getByLabel('入口名称').fill('西门')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: '西门' })).toContainText('所有持卡人')
  await page.getByRole('button', { name: '移除主展厅' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('还有 0 个展位和 1 个入口')).toBeVisible()
  await page.getByRole('button', { name: '移除西门' }).click()
  await page.getByRole('tooltip').filter({ hasText: '西门' }).getByRole('button', { name: '移除' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '西门' })).toBeHidden()
  expect(app.problems).toEqual([])
})

test('about this computer: numbers for the telephone, and a warning that the key is unprotected', async ({ app }) => {
  const { page } = app
  await openOwnFair(page, 'about')
  await expect(page.getByRole('alert')).toContainText('本机没有系统密钥库')
  const [replica] = await readRows(page, 'replica')
  await expect(page.getByText(String(replica?.['replicaId']).slice(-12))).toBeVisible()
  await expect(page.getByText('5 条，等待同步')).toBeVisible()
  const [key] = await readRows(page, 'badgeKey')
  await expect(page.getByText(String(key?.['keyId']))).toBeVisible()
  await goTo(page, 'settings?tab=privacy')
  await expect(page.getByRole('heading', { name: '个人信息处理告知书' })).toBeVisible()
})

test('no serious accessibility problem on any part of the settings, in both languages, light and dark', async ({
  app,
}) => {
  const { page } = app
  await openOwnFair(page, 'appearance')
  for (const [language, theme] of [
    ['中文', '浅色'],
    ['中文', '深色'],
    ['English', 'Light'],
    ['English', 'Dark'],
  ] as const) {
    await goTo(page, 'settings?tab=appearance')
    await page.getByText(language, { exact: true }).click()
    await page.getByText(theme, { exact: true }).click()
    for (const tab of ['station', 'staff', 'fair', 'places', 'appearance', 'privacy', 'about']) {
      await goTo(page, `settings?tab=${tab}`)
      await expect(page.getByRole('tabpanel')).toBeVisible()
      expect(await seriousProblems(page), `${tab}, ${language}, ${theme}`).toEqual([])
    }
    await goTo(page, 'settings?tab=places')
    await page.getByRole('button', { name: /添加入口|Add a gate/ }).click()
    await expect(dialog(page)).toBeVisible()
    expect(await seriousProblems(page), `gate dialog, ${language}, ${theme}`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  }
})
