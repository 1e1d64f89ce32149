import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { breakName } from '#shared/names/breakName.ts'
import { type AppUnderTest, expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { connectScanner } from './support/scannerKeys.ts'

const run = promisify(execFile)

/** Faster, and the keys would be those of a scanner. */
const byHand = { delay: 60 }

const search = (page: Page) => page.getByRole('combobox', { name: '查找参会人员' })
const card = (page: Page) => page.getByRole('region', { name: '胸卡' })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const agree = (page: Page) => page.getByRole('checkbox', { name: /本人已阅读或听取告知书/ })

async function openDesk(app: AppUnderTest): Promise<Page> {
  await openSampleFair(app.page, 'desk')
  await expect(search(app.page)).toBeFocused()
  return app.page
}

interface WalkIn {
  readonly name: string
  readonly studentNumber?: string
  readonly university?: string
}

/** By keyboard alone: F2, Tab from field to field, the suggestion by Enter. */
async function typeWalkIn(page: Page, { name, university, studentNumber }: WalkIn): Promise<void> {
  await page.keyboard.press('F2')
  await expect(field(page, '姓名')).toBeFocused()
  await page.keyboard.type(name)
  if (university !== undefined) {
    await field(page, '学校').focus()
    await page.keyboard.type(university)
    await expect(page.getByRole('option').first()).toBeAttached()
    await page.keyboard.press('Enter')
  }
  if (studentNumber !== undefined) {
    await field(page, '学号').focus()
    await page.keyboard.type(studentNumber, byHand)
  }
}

async function register(page: Page, walkIn: WalkIn): Promise<void> {
  await typeWalkIn(page, walkIn)
  await agree(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(search(page)).toBeFocused()
  await expect(card(page)).toContainText(breakName(walkIn.name))
}

const people = async (page: Page, name: string) =>
  (await readRows(page, 'attendee')).filter((row) => row['name'] === name)

async function decode(app: AppUnderTest, pdf: string): Promise<string> {
  const picture = join(app.userDataDir, 'decoded/badge')
  await mkdir(dirname(picture), { recursive: true })
  await run('pdftoppm', ['-r', '300', '-gray', '-singlefile', '-png', pdf, picture])
  const { stdout } = await run('zbarimg', ['--raw', '-q', `${picture}.png`])
  // zbarimg ends with a line feed of its own; a code may end with spaces.
  return stdout.replace(/\n$/, '')
}

test('registers a walk-in by keyboard: person, consent and badge saved, and the page decodes to the stored code', async ({
  app,
}) => {
  const page = await openDesk(app)
  await register(page, { name: '阿依古丽·库尔班', university: 'bjdx', studentNumber: 'w2026001' })
  await expect(card(page)).toContainText('北京大学')
  await expect(card(page).getByText('胸卡文件已生成')).toBeVisible()

  const [person] = await people(page, '阿依古丽·库尔班')
  expect(person).toMatchObject({
    kind: 'student',
    studentNumber: 'W2026001',
    source: 'walkIn',
    consent: { noticeVersion: 1, sensitive: false, basis: 'verbal' },
  })
  const badges = (await readRows(page, 'badge')).filter((row) => row['attendeeId'] === person?.['id'])
  expect(badges).toHaveLength(1)
  const fair = (await readRows(page, 'fair'))[0]?.['name']
  const pdf = join(app.documentsDir, 'FairDesk', String(fair), 'badges', `${String(badges[0]?.['serial'])}.pdf`)
  expect(await decode(app, pdf)).toBe(badges[0]?.['code'])
  expect(app.problems).toEqual([])
})

test('saves nobody without consent, and keeps the sensitive fields closed without the separate one', async ({
  app,
}) => {
  const page = await openDesk(app)
  await typeWalkIn(page, { name: '未同意者' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('本人同意后请勾选，否则不能登记。')).toBeVisible()
  await expect(agree(page)).toBeFocused()
  await expect(agree(page)).not.toBeChecked()
  expect(await people(page, '未同意者')).toEqual([])

  const sensitive = page.getByRole('checkbox', { name: /单独同意/ })
  await expect(sensitive).not.toBeChecked()
  await expect(sensitive).toBeDisabled()
  await expect(field(page, '身份证号')).toBeHidden()
  await page.keyboard.press('Space')
  await expect(agree(page)).toBeChecked()
  await sensitive.focus()
  await page.keyboard.press('Space')
  await field(page, '身份证号').fill('110105194912310021')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/身份证号的校验位不对/)).toBeVisible()
  await field(page, '身份证号').fill('11010519491231002x')
  await page.keyboard.press('Control+Enter')
  await expect(card(page)).toContainText('未同意者')
  const [person] = await people(page, '未同意者')
  expect(person?.['consent']).toMatchObject({ sensitive: true })
  expect(JSON.stringify(await readRows(page, 'outbox'))).not.toContain('11010519491231002')
  expect(JSON.stringify(person)).not.toContain('11010519491231002')
})

test('points at the person who already has the student number, one key away', async ({ app }) => {
  const page = await openDesk(app)
  await register(page, { name: '先到者', university: '四川大学', studentNumber: 'D1' })
  await typeWalkIn(page, { name: '后到者', university: '四川大学', studentNumber: 'd1' })
  await expect(page.getByText('此学号已登记，不能重复')).toBeVisible()
  await agree(page).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已经有相同的“学号”。')).toBeVisible()
  expect(await people(page, '后到者')).toEqual([])
  await page.keyboard.press('F4')
  await expect(card(page)).toContainText('先到者')
})

test('takes the last step back: person and badge of a walk-in, or a reprint', async ({ app }) => {
  const page = await openDesk(app)
  await register(page, { name: '撤销者' })
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销：登记 撤销者')).toBeVisible()
  const [person] = await people(page, '撤销者')
  expect(person?.['removedAt']).not.toBeNull()
  const own = async (id: unknown) => (await readRows(page, 'badge')).filter((row) => row['attendeeId'] === id)
  expect((await own(person?.['id'])).map((row) => row['removedAt'] === null)).toEqual([false])

  await register(page, { name: '补办者' })
  const [holder] = await people(page, '补办者')
  await page.getByRole('button', { name: '补办', exact: true }).click()
  await expect(page.getByRole('radio', { name: /遗失/ })).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('list', { name: '以前的胸卡' })).toContainText('信息有误')
  expect((await own(holder?.['id'])).map((row) => row['retiredReason'])).toEqual(['wrong', null])
  await page.getByRole('button', { name: /撤销：为 补办者 制卡/ }).click()
  await expect(card(page).getByRole('list', { name: '以前的胸卡' })).toBeHidden()
  const inForce = (await own(holder?.['id'])).filter((row) => row['removedAt'] === null && row['retiredAt'] === null)
  expect(inForce).toHaveLength(1)
})

test('finds by initials and makes a badge with Enter; a scan finds the holder wherever the focus is', async ({
  app,
}) => {
  const page = await openDesk(app)
  await register(page, { name: '欧阳询' })
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await expect(page.getByRole('radio', { name: /遗失/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page).getByText('已全部作废')).toBeVisible()

  await search(page).fill('')
  await page.keyboard.type('oyx')
  await expect(page.getByRole('option').first()).toContainText('欧阳询')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /制作胸卡/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page).getByText('有效')).toBeVisible()
  await expect(search(page)).toBeFocused()

  const [person] = await people(page, '欧阳询')
  const badges = (await readRows(page, 'badge')).filter((row) => row['attendeeId'] === person?.['id'])
  const scanner = await connectScanner(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '关闭' }).click()
  await scanner.scan(String(badges.find((row) => row['retiredAt'] === null)?.['code']))
  await expect(card(page)).toContainText('欧阳询')
  await expect(search(page)).toHaveValue('')
  await scanner.scan(String(badges.find((row) => row['retiredAt'] !== null)?.['code']))
  await expect(page.getByText('扫的是一张已作废的胸卡，请核对本人。')).toBeVisible()
})

test('says apart that the badge is saved and that its file is not, and makes the file without a new serial', async ({
  app,
}) => {
  const page = await openDesk(app)
  const fair = String((await readRows(page, 'fair'))[0]?.['name'])
  // A file where the folder of badges should be: nothing can be written below it.
  const blocked = join(app.documentsDir, 'FairDesk', fair, 'badges')
  await mkdir(dirname(blocked), { recursive: true })
  await writeFile(blocked, '')
  await register(page, { name: '无页者' })
  await expect(card(page).getByRole('alert')).toContainText('胸卡已保存，但文件没有生成')
  const [person] = await people(page, '无页者')
  const own = async () => (await readRows(page, 'badge')).filter((row) => row['attendeeId'] === person?.['id'])
  const [badge] = await own()

  await rm(blocked)
  await card(page).getByRole('button', { name: '重新生成文件' }).click()
  await expect(card(page).getByText('胸卡文件已生成')).toBeVisible()
  expect((await own()).map((row) => row['serial'])).toEqual([badge?.['serial']])
  expect(await decode(app, join(blocked, `${String(badge?.['serial'])}.pdf`))).toBe(badge?.['code'])
})
