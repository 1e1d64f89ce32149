import type { Page } from '@playwright/test'
import { expect } from './fixtures/app.ts'
import { test } from './fixtures/central.ts'
import { expectSynced, fillEnrolment, joinFair, makeFair, syncLine } from './support/enrol.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'

const drawer = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => drawer(page).getByLabel(name, { exact: true })

async function addEnterprise(page: Page, name: string): Promise<void> {
  await goTo(page, 'enterprises')
  await page.getByRole('button', { name: '添加单位' }).click()
  await field(page, '单位名称').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`已保存“${name}”`)).toBeVisible()
  await page.keyboard.press('Escape')
}

async function adopt(page: Page, url: string, code: string): Promise<void> {
  await goTo(page, 'settings?tab=server')
  await page.getByRole('button', { name: '登记到中心服务器' }).click()
  await fillEnrolment(page, { url, code, name: '主办方 1 号' })
  await expect(page.getByText('主办方 1 号')).toBeVisible()
}

const namesOf = async (page: Page) => (await readRows(page, 'enterprise')).map((row) => row['name']).toSorted()

test('a fair is brought to a server, another computer joins it, and both agree after work without a network', async ({
  central,
  newStation,
}) => {
  const [first, second] = [await newStation(), await newStation()]
  const fairId = await makeFair(first.page, '西部高校春季双选会')
  await expect(syncLine(first.page)).toContainText('未连服务器')
  await addEnterprise(first.page, '东方电气')
  await adopt(first.page, central.url, await central.codeFor(null, 'organiser'))
  await expectSynced(first.page)

  const code = await central.codeFor(fairId, 'registrationDesk')
  await joinFair(second.page, { url: central.url, code, name: '登记台 1' }, '西部高校春季双选会')
  await expectSynced(second.page)
  expect(await namesOf(second.page)).toEqual(['东方电气'])

  await central.stop()
  await addEnterprise(first.page, '中国电建')
  await addEnterprise(second.page, '成都飞机工业')
  for (const { page } of [first, second]) await expect(syncLine(page)).toContainText('1 条待上传', { timeout: 30_000 })
  await central.start()
  for (const { page } of [first, second]) {
    await expect
      .poll(() => namesOf(page), { timeout: 30_000 })
      .toEqual(['东方电气', '中国电建', '成都飞机工业'].toSorted())
    await expectSynced(page)
  }
  const stations = await central.stations(fairId)
  expect(stations.map(({ missing }) => missing)).toEqual([0, 0])
  for (const { problems } of [first, second]) expect(problems).toEqual([])
})
