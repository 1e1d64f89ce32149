import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { dayAfter, type GateFair, makeGateFair } from './support/gateFair.ts'
import { gateReady, openGate, verdictOf } from './support/openGate.ts'
import { readRows, writeRows } from './support/pageDatabase.ts'
import { connectScanner } from './support/scannerKeys.ts'

/** What the newest verdict is; waits for it. */
const expectVerdict = (page: Page, verdict: string) => expect(verdictOf(page)).toHaveAttribute('data-verdict', verdict)

const verdictsIn = async (page: Page): Promise<unknown[]> => {
  const scans = (await readRows(page, 'scan')).toSorted((a, b) =>
    String(a['createdAt']) < String(b['createdAt']) ? -1 : 1,
  )
  return scans.map((scan) => scan['verdict'])
}

const codeOf = (fair: GateFair, index: number): string => fair.badges[index]?.code ?? ''

/** Inside now, admitted today, through this gate. */
const expectCounts = (page: Page, counts: readonly string[]) =>
  expect
    .poll(async () => (await page.getByRole('complementary').getByRole('definition').allInnerTexts()).slice(0, 3))
    .toEqual([...counts])

test('admits a badge once, counts it, and has saved scan and op when it says so', async ({ app }) => {
  const fair = makeGateFair({ people: 3 })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  await scanner.scan(codeOf(fair, 0))
  await expectVerdict(page, 'admitted')
  expect(await readRows(page, 'scan')).toHaveLength(1)
  expect(await readRows(page, 'outbox')).toHaveLength(1)
  await expect(page.getByRole('status')).toContainText(fair.badges[0]?.name ?? '')
  await scanner.scan(codeOf(fair, 0))
  await expectVerdict(page, 'alreadyInside')
  await expect(page.getByRole('status')).toContainText('东门')
  await expectCounts(page, ['1', '1', '1'])
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(2)
  expect(app.problems).toEqual([])
})

test('goes on where it was after a restart: day, counts and what was done last', async ({ app }) => {
  const fair = makeGateFair({ people: 3, gate: { direction: 'both' } })
  await openGate(app.page, fair)
  let scanner = await connectScanner(app.page)
  await scanner.scan(codeOf(fair, 0))
  await scanner.scan(codeOf(fair, 1))
  await expectCounts(app.page, ['2', '2', '2'])
  await app.restart()
  await gateReady(app.page)
  await expectCounts(app.page, ['2', '2', '2'])
  await app.page.keyboard.press('Control+z')
  await expectVerdict(app.page, 'undone')
  await expectCounts(app.page, ['1', '1', '1'])
  scanner = await connectScanner(app.page)
  await scanner.scan(codeOf(fair, 0))
  await expectVerdict(app.page, 'alreadyInside')
  await app.page.keyboard.press('F2')
  await scanner.scan(codeOf(fair, 0))
  await expectVerdict(app.page, 'exit')
  await expectCounts(app.page, ['0', '1', '2'])
})

test('counts every scan wherever the focus is, and leaves the field as it was', async ({ app }) => {
  const fair = makeGateFair({ people: 9 })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  await page.keyboard.press('F3')
  const field = page.getByRole('combobox')
  await field.pressSequentially('王某', { delay: 80 })
  let scanned = 0
  for (const keyMs of [2, 8, 16]) {
    for (const suffix of ['Enter', 'Tab', 'none'] as const) {
      await scanner.scan(codeOf(fair, scanned), { keyMs, suffix })
      scanned += 1
      await new Promise((done) => setTimeout(done, 150))
      await expect(field).toHaveValue('王某')
      await expect(field).toBeFocused()
    }
  }
  await expectCounts(page, ['9', '9', '9'])
  expect(await verdictsIn(page)).toEqual(Array.from({ length: 9 }, () => 'admitted'))
})

test('does not press the button that has the focus when a code begins with a space', async ({ app }) => {
  const fair = fairWithLeadingSpace()
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  await scanner.scan(codeOf(fair, 0))
  await expectVerdict(page, 'admitted')
  await page.getByRole('button', { name: '撤销上一次' }).focus()
  await scanner.scan(codeOf(fair, 1), { suffix: 'none' })
  await expectCounts(page, ['2', '2', '2'])
  expect(await verdictsIn(page)).toEqual(['admitted', 'admitted'])
  // Pressed by hand, it still works.
  await page.keyboard.press('Space')
  await expectVerdict(page, 'undone')
})

test('never takes typing by hand for a scan', async ({ app }) => {
  const fair = makeGateFair({ people: 1 })
  const { page } = app
  await openGate(page, fair)
  for (const delay of [30, 60, 120]) await page.keyboard.type('zhangsan lisi wangwu 20260314', { delay })
  await page.keyboard.press('Enter')
  await expectVerdict(page, 'idle')
  expect(await readRows(page, 'scan')).toEqual([])
})

test('asks which day it is when the clock lies outside the fair, and keeps the scans that came meanwhile', async ({
  app,
}) => {
  const fair = makeGateFair({ people: 2, days: { startsOn: dayAfter(-3), endsOn: dayAfter(-2) } })
  const { page } = app
  await openGateAnyhow(page, fair)
  await expect(page.getByRole('alert')).toContainText('请确认今天的日期')
  const scanner = await connectScanner(page)
  await scanner.scan(codeOf(fair, 0))
  await expect(page.getByRole('status')).toContainText('1 次扫码在等待')
  expect(await readRows(page, 'scan')).toEqual([])
  await page.getByRole('button', { name: dayAfter(-2) }).click()
  await expectVerdict(page, 'admitted')
  expect((await readRows(page, 'scan')).map((scan) => scan['fairDay'])).toEqual([dayAfter(-2)])
  await expect(page.getByRole('button', { name: `按 ${dayAfter(-2)} 核验` })).toBeVisible()
})

test('makes the first gate, remembers the one that was chosen, and says why a role may not scan', async ({ app }) => {
  const fair = makeGateFair({ people: 1 })
  const { page } = app
  const { gate: gates = [], ...rows } = fair.rows
  await openGateAnyhow(page, { ...fair, rows: { ...rows, gate: [] } })
  await page.getByRole('button', { name: '新建“主入口”' }).press('Enter')
  await gateReady(page)
  await expect(page.getByRole('button', { name: '主入口' })).toBeVisible()
  await writeRows(page, { gate: gates })
  await page.getByRole('button', { name: '主入口' }).click()
  await page.getByRole('button', { name: '东门' }).click()
  await gateReady(page)
  await app.restart()
  await gateReady(app.page)
  await expect(app.page.getByRole('button', { name: '东门' })).toBeVisible()
  await writeRows(app.page, { setting: [{ key: 'stationRole', value: 'viewer' }] })
  await app.restart()
  await expect(app.page.getByRole('heading', { name: '这台工作站的角色不能核验入场' })).toBeVisible()
})

test('records scans in order when they come faster than the disk', async ({ app }) => {
  const fair = makeGateFair({ people: 4 })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  const isFree = holdScans(page, 3000)
  for (const { code } of fair.badges) await scanner.scan(code, { keyMs: 2 })
  await isFree
  await expectCounts(page, ['4', '4', '4'])
  const scans = (await readRows(page, 'outbox')).map((row) => row['firstN'])
  expect(scans).toEqual([1, 2, 3, 4])
  const names = await page.getByRole('complementary').getByRole('listitem').allInnerTexts()
  expect(names.map((line) => line.split('\n')[0])).toEqual(fair.badges.map((badge) => badge.name).toReversed())
})

test('says in full screen that a scan was not saved, and goes on when it can', async ({ app }) => {
  const fair = makeGateFair({ people: 2 })
  const { page } = app
  await openGate(page, fair)
  const scanner = await connectScanner(page)
  await scanner.scan(codeOf(fair, 0))
  await expectVerdict(page, 'admitted')
  // What Chromium says when the disk is full.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Reflect.set(window, 'freeTheDisk', () => Object.assign(IDBObjectStore.prototype, { add }))
  })
  await scanner.scan(codeOf(fair, 1))
  await expectVerdict(page, 'error')
  await expect(page.getByRole('status')).toContainText('磁盘已满')
  expect(await readRows(page, 'scan')).toHaveLength(1)
  await page.evaluate(() => {
    const free: unknown = Reflect.get(window, 'freeTheDisk')
    if (typeof free === 'function') free()
  })
  await scanner.scan(codeOf(fair, 1))
  await expectVerdict(page, 'admitted')
  await expectCounts(page, ['2', '2', '2'])
})

test('finds people by name, and lets staff overrule a verdict with a reason', async ({ app }) => {
  const fair = makeGateFair({ people: 30 })
  const { page } = app
  await openGate(page, fair)
  await page.keyboard.press('F3')
  await page.getByRole('combobox').pressSequentially('李12', { delay: 60 })
  await expect(page.getByRole('option')).toHaveText([/李12/])
  await page.keyboard.press('Enter')
  await expectVerdict(page, 'admitted')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const scanner = await connectScanner(page)
  await scanner.scan(codeOf(fair, 11))
  await expectVerdict(page, 'alreadyInside')
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog')).toContainText('李12')
  await page.keyboard.press('Enter')
  await expectVerdict(page, 'reEntry')
  expect((await verdictsIn(page)).toSorted()).toEqual(['admitted', 'alreadyInside', 'reEntry', 'undone'])
  await expectCounts(page, ['1', '1', '2'])
})

/** Key ids are random, and the first character of a code comes from them: one key in 45 gives a space. */
function fairWithLeadingSpace(): GateFair {
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const fair = makeGateFair({ people: 2 })
    if (codeOf(fair, 0).startsWith(' ')) return fair
  }
  throw new Error('no key gave a code that begins with a space')
}

/** As openGate, for a gate that has a question first. */
async function openGateAnyhow(page: Page, fair: GateFair): Promise<void> {
  await openGate(page, fair, { isReady: false })
}

/** Keeps the table of scans busy for a while, as a slow disk does. */
async function holdScans(page: Page, ms: number): Promise<void> {
  await page.evaluate(
    (holdMs) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('fairdesk')
        opening.addEventListener('success', () => {
          const db = opening.result
          const until = performance.now() + holdMs
          const transaction = db.transaction('scan', 'readwrite')
          const keepOpen = (): void => {
            const reading = transaction.objectStore('scan').count()
            reading.addEventListener('success', () => performance.now() < until && keepOpen())
          }
          keepOpen()
          transaction.addEventListener('complete', () => {
            db.close()
            done()
          })
        })
      }),
    ms,
  )
}
