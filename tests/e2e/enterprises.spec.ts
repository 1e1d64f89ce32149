import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const table = (page: Page) => page.getByRole('grid', { name: '用人单位' })
const drawer = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => drawer(page).getByLabel(name, { exact: true })
const count = (page: Page) => page.getByRole('status').filter({ hasText: /^共/ })

const enterpriseNamed = async (page: Page, name: string) =>
  (await readRows(page, 'enterprise')).find((row) => row['name'] === name)

test('an enterprise is added with positions and booths, found, removed and brought back', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  await expect(count(page)).toHaveText('共 35 家')
  await page.getByRole('button', { name: '添加单位' }).click()
  await expect(field(page, '单位名称')).toBeFocused()
  await page.keyboard.type('乌兰察布市集宁区草原绿能储能科技有限公司')

  await field(page, '统一社会信用代码').fill('91350100M000100Y44')
  await expect(drawer(page).getByText('统一社会信用代码的校验位不对，可能有一位写错。')).toBeVisible()
  await field(page, '统一社会信用代码').fill('9135 0100 M000 100y 43')
  await field(page, '联系电话').fill('138 0013 8000')
  await expect(drawer(page).getByText('统一社会信用代码的校验位不对')).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已保存“乌兰察布市集宁区草原绿能储能科技有限公司”')).toBeVisible()
  await expect(count(page)).toHaveText('共 36 家')
  expect(await enterpriseNamed(page, '乌兰察布市集宁区草原绿能储能科技有限公司')).toMatchObject({
    creditCode: '91350100M000100Y43',
    contactPhone: '+8613800138000',
  })

  await drawer(page).getByRole('tab', { name: /岗位/ }).click()
  await drawer(page).getByRole('button', { name: '添加岗位' }).click()
  await expect(field(page, '岗位名称')).toBeFocused()
  await page.keyboard.type('储能工程师')
  await field(page, '招聘人数').fill('4')
  await page.keyboard.press('Enter')
  await expect(drawer(page).getByRole('tab', { name: '岗位（1）' })).toBeVisible()

  const [taken] = await readRows(page, 'booth')
  await drawer(page).getByRole('tab', { name: /展位/ }).click()
  await field(page, '展位号').press('Enter')
  await expect(drawer(page).getByText('请填写展位号')).toBeVisible()
  await field(page, '展位号').fill(String(taken?.['number']).toLowerCase())
  await page.keyboard.press('Enter')
  await expect(drawer(page).getByRole('alert')).toContainText(`展位 ${String(taken?.['number'])} 已经分给了别的单位。`)
  await field(page, '展位号').fill('Z99')
  await page.keyboard.press('Enter')
  await expect(drawer(page).getByRole('tab', { name: '展位（1）' })).toBeVisible()
  expect(await seriousProblems(page)).toEqual([])

  await drawer(page).getByRole('button', { name: '移除单位' }).click()
  await page.getByRole('button', { name: '移除', exact: true }).click()
  await expect(drawer(page)).toBeHidden()
  await expect(count(page)).toHaveText('共 35 家')
  await page.getByRole('button', { name: /撤销：/ }).click()
  await expect(count(page)).toHaveText('共 36 家')
  await page.getByRole('searchbox').fill('cylncn')
  await expect(table(page).getByRole('row')).toHaveCount(2)
  await expect(table(page).getByRole('row').nth(1)).toContainText('Z99')
})

test('the list is sorted, filtered and walked by keyboard', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'enterprises')
  const booths = await readRows(page, 'booth')
  const first = booths.flatMap((row) => (row['enterpriseId'] === null ? [] : [String(row['number'])])).sort()[0]
  await page.getByRole('button', { name: '展位' }).click()
  await expect(page.getByRole('columnheader', { name: '展位' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(table(page).getByRole('row').nth(1)).toContainText(String(first))
  await table(page).focus()
  await page.keyboard.press('End')
  await expect(table(page).getByRole('row', { selected: false }).last()).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()

  const energy = (await readRows(page, 'enterprise')).filter((row) => row['keyField'] === 'energyPower').length
  await page.getByRole('combobox', { name: '全部重点领域' }).click()
  await page.keyboard.type('能源电力')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText(`共 ${energy} 家`)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(count(page)).toHaveText('共 35 家')
  expect(await seriousProblems(page)).toEqual([])
  expect(app.problems).toEqual([])
})
