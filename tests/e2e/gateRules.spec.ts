import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { type AppUnderTest, expect, test } from './fixtures/app.ts'
import { makeGateFair } from './support/gateFair.ts'
import { gateReady, openGate, verdictOf } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { connectScanner } from './support/scannerKeys.ts'

const run = promisify(execFile)

const expectVerdict = (page: Page, verdict: string) => expect(verdictOf(page)).toHaveAttribute('data-verdict', verdict)
const insideNow = (page: Page) => page.getByRole('complementary').getByRole('definition').first()
const filling = (page: Page) => page.locator('.gate-capacity')

test('warns when the hall fills, refuses when it is full, and lets one in for one who left', async ({ app }) => {
  const gate = { direction: 'both', capacity: 4, amberPercent: 75, isOneInOneOut: false } as const
  const fair = makeGateFair({ people: 6, gate })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  const scan = async (index: number, verdict: string) => {
    await scanner.scan(fair.badges[index]?.code ?? '')
    await expectVerdict(page, verdict)
    await page.waitForTimeout(150)
  }
  await scan(0, 'admitted')
  await scan(1, 'admitted')
  await expect(filling(page)).toHaveAttribute('data-filling', 'roomy')
  await scan(2, 'admitted')
  await expect(filling(page)).toHaveAttribute('data-filling', 'amber')
  await expect(filling(page)).toContainText('还可进 1 人')
  await scan(3, 'admitted')
  await expect(filling(page)).toHaveAttribute('data-filling', 'full')
  await scan(4, 'hallFull')
  await expect(page.getByRole('status').first()).toContainText('场内 4 人，上限 4 人')
  await page.keyboard.press('F2')
  await scan(0, 'exit')
  await page.keyboard.press('F2')
  await scan(4, 'admitted')
  await scan(5, 'hallFull')
  // Staff of this role may say otherwise, with a reason.
  await page.keyboard.press('F4')
  await page.getByRole('dialog').getByRole('textbox').fill('评委')
  await page.keyboard.press('Enter')
  await expectVerdict(page, 'admitted')
  await expect(insideNow(page)).toHaveText('5')
  const letIn = (await readRows(page, 'scan')).filter((row) => row['reason'] !== null)
  expect(letIn.map((row) => row['reason'])).toEqual(['评委'])
  expect(app.problems).toEqual([])
})

test('goes on from what staff counted, ends the day, and takes both back', async ({ app }) => {
  const fair = makeGateFair({ people: 3, gate: { direction: 'both' } })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  await scanner.scan(fair.badges[0]?.code ?? '')
  await expect(insideNow(page)).toHaveText('1')
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: '清点人数' })
  await page.keyboard.type('812', { delay: 80 })
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('已保存：全场 812 人')
  await page.keyboard.press('Escape')
  await expect(insideNow(page)).toHaveText('812')
  await scanner.scan(fair.badges[1]?.code ?? '')
  await expect(insideNow(page)).toHaveText('813')
  // Somebody who came in unscanned and was counted leaves.
  await page.keyboard.press('F2')
  await scanner.scan(fair.badges[2]?.code ?? '')
  await expectVerdict(page, 'notInside')
  await expect(insideNow(page)).toHaveText('812')
  await page.keyboard.press('F2')
  await app.restart()
  await gateReady(app.page)
  await expect(insideNow(app.page)).toHaveText('812')

  await app.page.keyboard.press('F9')
  const again = app.page.getByRole('dialog', { name: '清点人数' })
  await again.getByRole('button', { name: '结束当日' }).press('Enter')
  // A second Enter, or the other half of a double click, ends nothing.
  await expect(again.getByRole('button', { name: '不结束' })).toBeFocused()
  await again.getByRole('button', { name: '确认结束当日' }).press('Enter')
  await expect(again.getByRole('status')).toHaveText('当日已结束')
  await app.page.keyboard.press('Escape')
  await expect(insideNow(app.page)).toHaveText('0')
  const second = await connectScanner(app.page)
  await second.scan(fair.badges[2]?.code ?? '')
  await expectVerdict(app.page, 'fairClosed')
  await app.page.keyboard.press('F9')
  await again.getByRole('button', { name: '撤销' }).press('Enter')
  await expect(again.getByRole('status')).toHaveText('已撤销')
  await app.page.keyboard.press('Escape')
  await expect(insideNow(app.page)).toHaveText('812')
  await second.scan(fair.badges[2]?.code ?? '')
  await expectVerdict(app.page, 'admitted')
  expect(app.problems).toEqual([])
})

test('prints the list of people inside', async ({ app }) => {
  const fair = makeGateFair({ people: 3 })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  for (const { code } of fair.badges.slice(0, 2)) {
    await scanner.scan(code)
    await expectVerdict(page, 'admitted')
    await page.waitForTimeout(150)
  }
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: '打印场内名单' }).press('Enter')
  const folder = join(app.documentsDir, 'FairDesk', '2026 春季综合类双选会')
  const lists = () => (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.pdf'))
  await expect.poll(lists, { timeout: 20_000 }).toHaveLength(1)
  const [name = ''] = lists()
  expect(name).toMatch(/^场内人员 \d{4}-\d\d-\d\d \d{4}\.pdf$/)
  const { stdout: text } = await run('pdftotext', ['-layout', join(folder, name), '-'])
  expect(text).toContain(fair.badges[0]?.name)
  expect(text).toContain(fair.badges[1]?.name)
  expect(text).not.toContain(fair.badges[2]?.name)
  expect(text).toContain('场内现有人数：2')
})

test('an unknown scan is no dead end: registers with what is known, finds, or reports, by keyboard', async ({
  app,
}) => {
  const fair = makeGateFair({ people: 2 })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  await scanner.scan('2022301234567')
  await expectVerdict(page, 'unknownCode')
  await page.keyboard.press('F6')
  const form = page.getByRole('dialog', { name: '现场登记' })
  await expect(form.getByLabel('学号')).toHaveValue('2022301234567')
  await form.getByLabel('姓名').pressSequentially('古丽', { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toBeVisible()
  await form.getByRole('checkbox').press('Space')
  await form.getByRole('button', { name: '登记并核验' }).press('Enter')
  await expectVerdict(page, 'admitted')
  await expect(page.getByRole('status').first()).toContainText('古丽')
  const people = await readRows(page, 'attendee')
  expect(people.find((row) => row['name'] === '古丽')).toMatchObject({
    studentNumber: '2022301234567',
    source: 'walkIn',
  })

  await scanner.scan('HTTPS://EXAMPLE.ORG/TICKET/8841')
  await expectVerdict(page, 'unknownCode')
  await page.keyboard.press('F7')
  await page.getByRole('dialog').getByRole('textbox').pressSequentially('拿着别场的票', { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('已上报')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F3')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = location.hash.replace(/gate$/, 'inbox')
  })
  const notes = page.getByRole('region', { name: '入口上报' })
  await expect(notes).toContainText('拿着别场的票')
  await notes.getByRole('button', { name: '已处理' }).click()
  await expect(notes).toHaveCount(0)
  expect(app.problems).toEqual([])
})

test('keeps the screen on while the gate is open, and no longer', async ({ app }) => {
  const fair = makeGateFair({ people: 1 })
  expect(await isAwake(app)).toBe(false)
  await openGate(app.page, fair)
  await expect.poll(() => isAwake(app)).toBe(true)
  await app.page.keyboard.press('Escape')
  await expect.poll(() => isAwake(app)).toBe(false)
  // Back at the gate, and the page is loaded anew: the new one asks again, and only once.
  await app.page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fair.fairId}/gate`)
  await gateReady(app.page)
  await expect.poll(() => isAwake(app)).toBe(true)
  await app.page.reload()
  await gateReady(app.page)
  await expect.poll(() => isAwake(app)).toBe(true)
  await app.page.keyboard.press('Escape')
  await expect.poll(() => isAwake(app)).toBe(false)
})

/** Whether any power save blocker holds; their ids count from zero. */
const isAwake = ({ electronApp }: AppUnderTest): Promise<boolean> =>
  electronApp.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => powerSaveBlocker.isStarted(id)).includes(true),
  )
