import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './fixtures/app.ts'
import { type CentralServer, test } from './fixtures/central.ts'
import { expectSynced, fillEnrolment, joinFair, makeFair, syncLine } from './support/enrol.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const drawer = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => drawer(page).getByLabel(name, { exact: true })

async function addEnterprise(page: Page, name: string): Promise<void> {
  await goTo(page, 'enterprises')
  // An empty list offers it twice.
  await page.getByRole('button', { name: '添加单位' }).first().click()
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

async function changeCity(page: Page, city: string): Promise<void> {
  await goTo(page, 'enterprises')
  await page.getByRole('row').nth(1).click()
  await field(page, '所在城市').fill(city)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await page.keyboard.press('Escape')
}

/** An empty fair that the first computer brings to the server and the second joins as its desk. */
async function bringAndJoin(central: CentralServer, first: Page, second: Page, name: string): Promise<string> {
  const fairId = await makeFair(first, name)
  await adopt(first, central.url, await central.codeFor(null, 'organiser'))
  await expectSynced(first)
  const code = await central.codeFor(fairId, 'registrationDesk')
  await joinFair(second, { url: central.url, code, name: '登记台 1' }, name)
  await expectSynced(second)
  return fairId
}

const cityOf = async (page: Page) => (await readRows(page, 'enterprise'))[0]?.['city']
const inboxEntry = (page: Page) => page.getByRole('menuitem', { name: /待处理/ })

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

test('the logo of a badge design reaches the other computer', async ({ central, newStation }) => {
  const [first, second] = [await newStation(), await newStation()]
  await bringAndJoin(central, first.page, second.page, '春季双选会')

  await goTo(first.page, 'badges')
  await first.page.getByRole('button', { name: '新建设计' }).click()
  await first.page.getByRole('radio', { name: /^90 × 55/ }).check()
  await first.page.getByRole('button', { name: /创\s?建/ }).click()
  await expect(first.page.getByRole('button', { name: '添加' })).toBeVisible()
  const choosing = first.page.waitForEvent('filechooser')
  await first.page.getByRole('button', { name: '添加' }).click()
  await first.page.getByRole('menuitem', { name: '图片', exact: true }).click()
  await (await choosing).setFiles(join(import.meta.dirname, '../../resources/icons/fairdesk.png'))
  await expect.poll(async () => (await readRows(first.page, 'attachment')).length).toBe(1)
  // The next thing that anybody does brings it along.
  await addEnterprise(first.page, '东方电气')
  const hashes = async (page: Page) => (await readRows(page, 'attachment')).map((row) => row['sha256'])
  await expect.poll(() => hashes(second.page), { timeout: 30_000 }).toEqual(await hashes(first.page))
})

test('the console’s link brings the address and the code along', async ({ central, newStation }) => {
  const { page } = await newStation()
  const code = await central.codeFor(null, 'organiser')
  await page.getByRole('button', { name: '加入服务器上的招聘会' }).click()
  await page.getByLabel('服务器地址').fill(`${central.url}/#enrol=${code}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(central.url, { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '登记码' })).toHaveValue(code)
  await page.getByRole('button', { name: '换一个地址' }).click()
  await expect(page.getByRole('textbox', { name: '登记码' })).toHaveCount(0)
})

test('values written at once wait in the inbox, and one choice ends it on both computers', async ({
  central,
  newStation,
}) => {
  const [first, second] = [await newStation(), await newStation()]
  const fairId = await makeFair(first.page, '供需对接会')
  await addEnterprise(first.page, '东方电气')
  await adopt(first.page, central.url, await central.codeFor(null, 'organiser'))
  await expectSynced(first.page)
  const code = await central.codeFor(fairId, 'registrationDesk')
  await joinFair(second.page, { url: central.url, code, name: '登记台 1' }, '供需对接会')

  await central.stop()
  await changeCity(first.page, '德阳')
  await changeCity(second.page, '成都')
  for (const { page } of [first, second]) await expect(syncLine(page)).toContainText('1 条待上传', { timeout: 30_000 })
  await central.start()
  for (const { page } of [first, second]) {
    await expectSynced(page)
    await expect(inboxEntry(page)).toContainText('1 项待处理', { timeout: 20_000 })
  }
  await goTo(first.page, 'inbox')
  const conflict = first.page.getByRole('region', { name: '同时改了同一处' }).getByRole('listitem')
  await expect(conflict).toContainText('用人单位 东方电气：所在城市')
  await expect(conflict).toContainText('德阳')
  await expect(conflict).toContainText('成都')
  expect(await seriousProblems(first.page)).toEqual([])
  const lost = (await cityOf(first.page)) === '德阳' ? '成都' : '德阳'
  await conflict.getByRole('button', { name: '改用另一个' }).click()
  await expect(first.page.getByText('没有待处理的事项')).toBeVisible()
  for (const { page } of [first, second]) {
    await expect.poll(() => cityOf(page), { timeout: 20_000 }).toBe(lost)
    await expect(inboxEntry(page)).not.toContainText('待处理 1')
    await expect.poll(async () => (await readRows(page, 'syncConflict')).length).toBe(0)
  }
  for (const { problems } of [first, second]) expect(problems).toEqual([])
})

test('a revoked station is told, keeps what was not sent, and sends it once it is enrolled again', async ({
  central,
  newStation,
}) => {
  const [first, second] = [await newStation(), await newStation()]
  const fairId = await bringAndJoin(central, first.page, second.page, '校园双选会')
  const desk = (await central.stations(fairId)).find(({ name }) => name === '登记台 1')
  await central.revoke(fairId, desk?.stationId ?? '')
  await addEnterprise(second.page, '成都飞机工业')
  await expect(syncLine(second.page)).toContainText('本工作站已被停用，记录没有丢失', { timeout: 30_000 })
  await expect(syncLine(second.page)).toContainText('1 条待上传')
  await second.page.getByRole('button', { name: '立即重试' }).click()
  await expect(syncLine(second.page)).toContainText('本工作站已被停用')
  await second.restart()
  await expect(syncLine(second.page)).toContainText('1 条待上传', { timeout: 30_000 })

  await goTo(second.page, 'settings?tab=server')
  await second.page.getByRole('button', { name: '重新登记' }).click()
  const again = await central.codeFor(fairId, 'registrationDesk')
  await fillEnrolment(second.page, { url: central.url, code: again, name: '登记台 1' })
  await expectSynced(second.page)
  await expect.poll(() => namesOf(first.page), { timeout: 30_000 }).toEqual(['成都飞机工业'])
})
