import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { makeGateFair } from './support/gateFair.ts'
import { gateReady, openGate, verdictOf } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'
import { connectScanner } from './support/scannerKeys.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const picture = join(import.meta.dirname, '../../resources/icons/fairdesk.png')
const people = makeGateFair({ people: 4, describe: (index) => ({ studentNumber: `20230100${index}` }) })
const nameOf = (index: number) => people.badges[index]?.name ?? ''
const photoOf = async (page: Page, index: number) =>
  (await readRows(page, 'attendee')).find((row) => row['name'] === nameOf(index))?.['photo'] ?? null

async function openPerson(page: Page, index: number): Promise<void> {
  await goTo(page, 'attendees')
  await page.getByRole('searchbox').fill(nameOf(index))
  const table = page.getByRole('grid', { name: '参会人员' })
  await expect(table.getByRole('row')).toHaveCount(2)
  await table.getByRole('row').nth(1).click()
}

test('a photo is kept small, shown at the gate when the badge is scanned, replaced and taken back', async ({ app }) => {
  const { page } = app
  await openGate(page, people)
  await openPerson(page, 0)
  const drawer = page.getByRole('dialog')
  const choosing = page.waitForEvent('filechooser')
  await drawer.getByRole('button', { name: '添加照片' }).click()
  await (await choosing).setFiles(picture)
  await expect(drawer.getByRole('img', { name: `“${nameOf(0)}”的照片` })).toBeVisible()
  const [kept] = await readRows(page, 'attachment')
  expect(await photoOf(page, 0)).toBe(kept?.['sha256'])
  expect(Math.max(Number(kept?.['width']), Number(kept?.['height']))).toBeLessThanOrEqual(480)
  expect(await page.evaluate((bytes) => Object.keys(bytes).length, kept?.['bytes'] ?? {})).toBeLessThanOrEqual(40_960)
  expect(await seriousProblems(page)).toEqual([])
  await page.keyboard.press('Escape')

  await goTo(page, 'gate')
  await gateReady(page)
  const scanner = await connectScanner(page)
  await scanner.scan(people.badges[0]?.code ?? '')
  await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'admitted')
  await expect(page.getByRole('status').getByRole('img', { name: '本人照片' })).toBeVisible()
  await scanner.scan(people.badges[1]?.code ?? '')
  await expect(page.getByRole('status')).toContainText(nameOf(1))
  await expect(page.getByRole('img', { name: '本人照片' })).toHaveCount(0)

  await openPerson(page, 0)
  await page.getByRole('button', { name: '移除照片' }).click()
  await expect(page.getByRole('img', { name: '没有照片' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect.poll(() => photoOf(page, 0)).toBe(kept?.['sha256'])
  expect(app.problems).toEqual([])
})

test('many photos find their people by file name; what fits nobody is listed with its reason', async ({ app }) => {
  const { page } = app
  await openGate(page, people)
  await goTo(page, 'attendees')
  await page.getByRole('button', { name: '导入照片' }).click()
  const dialog = page.getByRole('dialog')
  const buffer = readFileSync(picture)
  const file = (name: string, content = buffer) => ({ name, mimeType: 'image/png', buffer: content })
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: '选择照片' }).click()
  await (await choosing).setFiles([
    file('202301000.png'),
    file(`${nameOf(1)}.png`),
    file(`202301001-${nameOf(1)}.png`),
    file('202301002.png', Buffer.from('no picture')),
    file('IMG_0001.png'),
  ])
  await expect(dialog.getByText('已保存 2 人的照片')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText([
    `202301001-${nameOf(1)}.png 同一个人已有另一张`,
    '202301002.png 图片打不开',
    'IMG_0001.png 名单里没有这个学号或姓名',
  ])
  expect(await seriousProblems(page)).toEqual([])
  expect(await Promise.all([0, 1, 2].map((index) => photoOf(page, index)))).toEqual([
    expect.any(String),
    expect.any(String),
    null,
  ])
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect.poll(() => Promise.all([photoOf(page, 0), photoOf(page, 1)])).toEqual([null, null])
  expect(app.problems).toEqual([])
})
