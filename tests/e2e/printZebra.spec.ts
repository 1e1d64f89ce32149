import { openLabelPrinter } from '#tests/fixtures/labelPrinter.ts'
import { readLabels } from '#tests/fixtures/readLabel.ts'
import { expect, test } from './fixtures/app.ts'
import { readLabelCodes } from './support/badgePaper.ts'
import {
  addZebra,
  badgeCard,
  badgeOf,
  chooseDefaultPrinter,
  jobsOf,
  queueEntry,
  registerByName,
} from './support/printDesk.ts'
import { goTo, openSampleFair } from './support/sampleFair.ts'

test('labels of 203 and 300 dots have the badge’s size and a code that another program reads', async ({ app }) => {
  const { page } = app
  const printers = [await openLabelPrinter(), await openLabelPrinter()] as const
  await openSampleFair(page, 'desk')
  const cases = [
    { printer: printers[0], name: '小头', dpi: '203', width: 720, height: 440 },
    { printer: printers[1], name: '大头', dpi: '300', width: 1063, height: 650 },
  ] as const
  for (const { printer, name, dpi, width, height } of cases) {
    await addZebra(page, printer, name, dpi)
    await chooseDefaultPrinter(page, name)
    await registerByName(page, `${name}来宾`)
    await expect(badgeCard(page).getByText('已打印')).toBeVisible()
    const labels = readLabels(printer.received())
    expect(labels).toMatchObject([{ width, height, x: 0, y: 0, copies: 1 }])
    for (const label of labels) expect(await readLabelCodes(label)).toBe((await badgeOf(page, `${name}来宾`))['code'])
  }
  await Promise.all(printers.map((printer) => printer.close()))
  expect(app.problems).toEqual([])
})

test('a label printer in trouble: the badge waits and says why, and comes out once; only an unsure one asks a person', async ({
  app,
}) => {
  const { page } = app
  const printer = await openLabelPrinter()
  const printed = () => readLabels(printer.received()).length
  await openSampleFair(page, 'desk')
  await addZebra(page, printer, '门口', '203')
  await chooseDefaultPrinter(page, '门口')

  printer.mood.isOutOfPaper = true
  await registerByName(page, '缺纸者')
  await expect(badgeCard(page)).toContainText('打印机缺纸。')
  printer.mood.isOutOfPaper = false
  printer.mood.dropsAt = /\^GFA/
  await expect(badgeCard(page)).toContainText('发送途中连接断开，打印机没有打印。', { timeout: 10_000 })
  expect(printed()).toBe(0)
  printer.mood.dropsAt = null
  await expect(badgeCard(page).getByText('已打印')).toBeVisible({ timeout: 10_000 })
  expect(printed()).toBe(1)

  // The last bytes of a label left this computer and the connection broke: nobody knows, so nobody prints.
  printer.mood.dropsAt = /\^XZ/
  await registerByName(page, '未知者')
  await expect(badgeCard(page)).toContainText('发送后失去联系，不知道胸卡打出来没有。')
  printer.mood.dropsAt = null
  const received = printer.received().length
  await goTo(page, 'printing')
  await expect(queueEntry(page, '未知者')).toContainText('需要处理')
  await app.restart()
  await goTo(app.page, 'printing')
  await expect(queueEntry(app.page, '未知者')).toContainText('需要处理')
  await app.page.waitForTimeout(4000)
  expect(printer.received().slice(received)).not.toContain('^XA')
  await queueEntry(app.page, '未知者').getByRole('button', { name: '再打一次' }).click()
  await expect(app.page.getByText('没有等待打印的胸卡')).toBeVisible({ timeout: 10_000 })
  expect(await jobsOf(app.page, '未知者')).toMatchObject([{ state: 'printed', reason: 'notPrinted', attempts: 2 }])

  await printer.close()
  await registerByName(app.page, '断电者')
  await expect(badgeCard(app.page)).toContainText('打印机的地址拒绝连接。')
  const again = await openLabelPrinter(printer.port)
  await expect(badgeCard(app.page).getByText('已打印')).toBeVisible({ timeout: 10_000 })
  expect(readLabels(again.received())).toHaveLength(1)
  await again.close()
})
