import { join } from 'node:path'
import { expect, test } from './fixtures/app.ts'
import { pageSizeMm, readPageCodes } from './support/badgePaper.ts'
import { readRows } from './support/pageDatabase.ts'
import {
  badgeCard,
  badgeOf,
  chooseDefaultPrinter,
  chooseOption,
  jobsOf,
  openPrinterSettings,
  queueEntry,
  registerByName,
} from './support/printDesk.ts'
import { openPrintSystem, type PrintSystem } from './support/printSystem.ts'
import { pageSizes, readCodes } from './support/readPdf.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'

let cups: PrintSystem
test.beforeAll(async () => {
  cups = await openPrintSystem()
  process.env['CUPS_SERVER'] = cups.server
})
test.afterAll(async () => {
  delete process.env['CUPS_SERVER']
  await cups.close()
})

/** The PDF printer rounds its page down to whole points, a third of a millimetre each. */
const POINT_MM = 0.36

test('a walk-in’s badge comes out of the system’s queue, exactly as large as it is, and is printed twice only for a reason', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'desk')
  await chooseDefaultPrinter(page, cups.printer)
  const before = (await cups.printed()).length
  await registerByName(page, '打印者')
  await expect(badgeCard(page).getByText('已打印')).toBeVisible()
  const files = (await cups.printed()).slice(before)
  expect(files).toHaveLength(1)
  const [width, height] = await pageSizeMm(files[0] ?? '')
  expect(Math.abs(width - 90)).toBeLessThan(POINT_MM)
  expect(Math.abs(height - 55)).toBeLessThan(POINT_MM)
  const badge = await badgeOf(page, '打印者')
  expect(await readPageCodes(files[0] ?? '')).toBe(badge['code'])

  await badgeCard(page).getByRole('button', { name: '再打一次' }).click()
  await expect(page.getByRole('radio', { name: /没有打出来/ })).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await jobsOf(page, '打印者')).map((job) => job['state']))
    .toEqual(['printed', 'printed'])
  expect((await jobsOf(page, '打印者')).map((job) => job['reason'])).toEqual([null, 'unreadable'])
  expect((await cups.printed()).length - before).toBe(2)

  await goTo(page, 'printing?tab=log')
  const lines = page.getByRole('row').filter({ hasText: '打印者' })
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('打印不清')
  await expect(lines.first()).toContainText(String(badge['serial']).toUpperCase())
  await expect(lines.first()).toContainText(cups.printer)
  expect(app.problems).toEqual([])
})

test('sheets of badges go to the system’s queue as they were drawn, and a second time only when asked', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'badges')
  const jobs = page.getByRole('region', { name: '成批打印' })
  await chooseOption(page, jobs.getByRole('combobox', { name: '人员类别' }), '企业代表')
  await page.keyboard.press('Escape')
  await jobs.getByRole('button', { name: '生成 PDF' }).click()
  const made = await jobs.locator('.saved-file-path').innerText()
  const sizes = await pageSizes(made)
  const before = (await cups.printed()).length
  await chooseOption(page, jobs.getByRole('combobox', { name: '打印机' }), cups.printer)
  await jobs.getByRole('button', { name: `打印 ${sizes.length} 页` }).click()
  await expect(jobs.getByText('打印机已全部打印')).toBeVisible({ timeout: 30_000 })

  const files = (await cups.printed()).slice(before)
  expect(files).toHaveLength(1)
  const printed = await pageSizes(files[0] ?? '')
  expect(printed).toHaveLength(sizes.length)
  for (const { width, height } of printed) {
    expect(Math.abs(width - 210)).toBeLessThan(POINT_MM)
    expect(Math.abs(height - 297)).toBeLessThan(POINT_MM)
  }
  // Page by page; on a page in whatever order the decoder finds them.
  const [drawn, came] = await Promise.all(
    [made, files[0] ?? ''].map(async (file, index) => {
      const pages = await readCodes(file, join(app.userDataDir, `codes-${index}`))
      return pages.map((codes) => codes.toSorted())
    }),
  )
  expect(drawn?.flat().length).toBeGreaterThan(20)
  expect(came).toEqual(drawn)

  await jobs.getByRole('button', { name: '再打一次' }).click()
  await expect.poll(async () => (await cups.printed()).length - before).toBe(2)
  expect(app.problems).toEqual([])
})

test('a stopped printer keeps the badge in the queue, also over a restart; resumed, it prints it once by itself', async ({
  app,
}) => {
  await openSampleFair(app.page, 'desk')
  await chooseDefaultPrinter(app.page, cups.printer)
  const before = (await cups.printed()).length
  await cups.command('cupsdisable', cups.printer)
  await registerByName(app.page, '等待者')
  await expect(badgeCard(app.page)).toContainText('打印机已被系统停用或暂停。')
  await badgeCard(app.page).getByRole('button', { name: '打开打印队列' }).click()
  await expect(queueEntry(app.page, '等待者')).toContainText('请在系统的打印机设置中恢复它。')
  await expect(app.page.getByTitle('1 张胸卡的打印需要处理')).toBeVisible()

  await app.restart()
  await expect(queueEntry(app.page, '等待者')).toContainText('等待打印')
  expect((await jobsOf(app.page, '等待者')).map((job) => job['attempts'])).toEqual([0])
  await cups.command('cupsenable', cups.printer)
  await expect(app.page.getByText('没有等待打印的胸卡')).toBeVisible({ timeout: 15_000 })
  expect((await jobsOf(app.page, '等待者')).map((job) => job['state'])).toEqual(['printed'])
  // Time for a second one to come out, if there were one.
  await app.page.waitForTimeout(4000)
  expect((await cups.printed()).length - before).toBe(1)
})

test('a printer that is gone: its name stays, the badge moves to another printer; a retired badge is not printed', async ({
  app,
}) => {
  const { page } = app
  await cups.addPrinter('Gone')
  await openSampleFair(page, 'desk')
  await chooseDefaultPrinter(page, 'Gone')
  await cups.command('lpadmin', '-x', 'Gone')
  const before = (await cups.printed()).length
  await registerByName(page, '换机者')
  await expect(badgeCard(page)).toContainText('找不到这台打印机。')
  await registerByName(page, '撤销者')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销：登记 撤销者')).toBeVisible()

  await goTo(page, 'printing')
  await chooseOption(page, queueEntry(page, '换机者').getByRole('combobox'), cups.printer)
  await expect(queueEntry(page, '换机者')).toHaveCount(0)
  expect(await jobsOf(page, '换机者')).toMatchObject([{ state: 'printed', printerName: cups.printer }])
  expect((await cups.printed()).length - before).toBe(1)

  await openPrinterSettings(page)
  await expect(page.getByRole('list', { name: '系统打印机' })).toContainText('可以打印')
  await page.getByRole('button', { name: `在“${cups.printer}”上打印测试页` }).click()
  await expect(page.getByText(/测试页已打印/)).toBeVisible()
  expect((await cups.printed()).length - before).toBe(2)
})

test('a kiosk prints the badge of whoever is found, once; nobody gets a new one for a badge that was retired', async ({
  app,
}) => {
  const { page } = app
  await openSampleFair(page, 'desk')
  await chooseDefaultPrinter(page, cups.printer)
  const students = (await readRows(page, 'attendee')).filter(({ phone, kind }) => phone !== null && kind === 'student')
  const [first, second] = students.map((row) => ({ name: String(row['name']), tail: String(row['phone']).slice(-4) }))
  if (first === undefined || second === undefined) throw new Error('no students')
  await goTo(page, 'desk')
  await page.getByRole('combobox', { name: '查找参会人员' }).fill(`${second.name} ${second.tail}`)
  await page.keyboard.press('Enter')
  await badgeCard(page).getByRole('button', { name: '作废' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await expect(badgeCard(page)).toContainText('已全部作废')

  const before = (await cups.printed()).length
  await goTo(page, 'settings?tab=kiosk')
  await page.getByRole('button', { name: '开始自助模式' }).click()
  const make = async ({ name, tail }: { name: string; tail: string }) => {
    await page.getByLabel('姓名或学号').fill(name)
    await page.getByLabel('手机号后四位').fill(tail)
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('button', { name: '制作我的胸卡' }).click()
  }
  await make(first)
  await expect(page.getByRole('heading', { name: '胸卡做好了' })).toBeVisible()
  const files = (await cups.printed()).slice(before)
  expect(files).toHaveLength(1)
  expect(await readPageCodes(files[0] ?? '')).toBe((await badgeOf(page, first.name))['code'])
  await page.getByRole('button', { name: '完成' }).click()
  await make(second)
  await expect(page.getByRole('alert').filter({ hasText: '您的胸卡已作废' })).toBeVisible()
  expect(await cups.printed()).toHaveLength(before + 1)
  await app.kill9()
})
