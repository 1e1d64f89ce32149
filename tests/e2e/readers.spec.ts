import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { makeGateFair } from './support/gateFair.ts'
import { withLookups } from './support/lookupPages.ts'
import { gateReady, openGate, verdictOf } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'
import { connectScanner } from './support/scannerKeys.ts'

const dialog = (page: Page) => page.getByRole('dialog')

test('a scanner that types around its codes is learnt in three scans, and the gate reads it then', async ({ app }) => {
  const { page } = app
  const fair = makeGateFair({ people: 3 })
  await openGate(page, fair)
  await goTo(page, 'settings?tab=readers')
  await page.getByRole('button', { name: '扫三次，学会它' }).click()
  await expect(dialog(page).getByRole('img', { name: '用来学习的二维码' })).toBeVisible()
  const scanner = await connectScanner(page)
  const typed = (code = '') => `$.${code}%Z`
  // What holds no known code teaches nothing, and says so.
  for (let n = 0; n < 3; n += 1) await scanner.scan('6901234567892')
  await expect(dialog(page).getByRole('alert').filter({ hasText: '没有认得的码' })).toBeVisible()
  for (const { code } of fair.badges) await scanner.scan(typed(code), { keyMs: 6 })
  await expect(dialog(page).getByText('学会了')).toBeVisible()
  await expect(dialog(page).getByRole('row', { name: '码前字符 $.' })).toBeVisible()
  await expect(dialog(page).getByRole('row', { name: '码后字符 %Z' })).toBeVisible()
  await expect(dialog(page).getByRole('row', { name: '结束键 回车键' })).toBeVisible()
  await dialog(page).getByRole('button', { name: '就用这些' }).click()
  await expect(page.getByLabel('码前字符')).toHaveValue('$.')

  await goTo(page, 'gate')
  await gateReady(page)
  await scanner.scan(typed(fair.badges[0]?.code))
  await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'admitted')
  expect(app.problems).toEqual([])
})

test('rules for other cards are made, tried out by typing and by scanning, and removed', async ({ app }) => {
  const { page } = app
  const fair = makeGateFair({ people: 2, describe: (index) => ({ studentNumber: `2023010${index}` }) })
  const [first] = fair.badges
  await openGate(page, { ...fair, rows: withLookups(fair.rows) })
  await goTo(page, 'settings?tab=readers')
  const tester = page.getByLabel('卡上的号码')
  await tester.fill('XS20230100')
  await expect(page.getByText('没有一条规则认得这个号码')).toBeVisible()
  await page.getByRole('button', { name: '添加规则' }).click()
  await dialog(page).getByLabel('规则名称').fill('学生证')
  await dialog(page).getByLabel('最短字符数').fill('20')
  await dialog(page).getByLabel('以此开头').fill('XS')
  await dialog(page).getByLabel('去掉前几个字符').fill('2')
  await dialog(page).getByRole('button', { name: '保存' }).click()
  await expect(dialog(page).getByRole('alert').filter({ hasText: '永远不会生效' })).toBeVisible()
  await dialog(page).getByLabel('最短字符数').fill('8')
  await dialog(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '以 XS 开头' })).toBeVisible()
  await expect(page.getByText(`号码 20230100：${first?.name}`)).toBeVisible()

  const scanner = await connectScanner(page)
  await scanner.scan('XS20230101')
  await expect(page.getByText(`号码 20230101：${fair.badges[1]?.name}`)).toBeVisible()
  await expect(tester).toHaveValue('XS20230101')
  expect(await readRows(page, 'scan')).toEqual([])

  await page.getByRole('button', { name: '移除学生证' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('没有一条规则认得这个号码')).toBeVisible()
  expect(app.problems).toEqual([])
})
