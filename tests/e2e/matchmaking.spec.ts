import type { Page } from '@playwright/test'
import { type AppUnderTest, expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { connectScanner, type FakeScanner } from './support/scannerKeys.ts'

type Row = Readonly<Record<string, unknown>>

interface Table {
  readonly page: Page
  readonly scanner: FakeScanner
  /** Codes of badges in force, by the kind of their holders. */
  codeOf(kind: string, nth?: number): string
}

/** Faster, and the keys would be those of a scanner. */
const byHand = { delay: 60 }

const slot = (page: Page, name: string) => page.getByRole('combobox', { name })
const form = (page: Page) => page.getByRole('region', { name: '记录对接意向' })
const firstRow = (page: Page) => page.getByRole('region', { name: '已记录的意向' }).locator('.match-row').first()
const latest = async (page: Page): Promise<Row | undefined> =>
  (await readRows(page, 'intention')).toSorted((a, b) =>
    String(b['createdAt']).localeCompare(String(a['createdAt'])),
  )[0]

async function openTable(app: AppUnderTest): Promise<Table> {
  const { page } = app
  await openSampleFair(page, 'matchmaking')
  await expect(slot(page, '用人单位')).toBeFocused()
  const [attendees, badges, intentions] = await Promise.all([
    readRows(page, 'attendee'),
    readRows(page, 'badge'),
    readRows(page, 'intention'),
  ])
  const met = new Set(intentions.map((row) => row['attendeeId'] ?? row['universityId']))
  const inForce = badges.filter((row) => row['retiredAt'] === null && row['removedAt'] === null)
  const codes = Map.groupBy(inForce, (badge) => {
    const holder = attendees.find((row) => row['id'] === badge['attendeeId'])
    // A student whom nobody has met yet: what is recorded here is new.
    return holder !== undefined && (holder['kind'] !== 'student' || !met.has(holder['id']))
      ? String(holder['kind'])
      : 'other'
  })
  return {
    page,
    scanner: await connectScanner(page),
    codeOf: (kind, nth = 0) => String(codes.get(kind)?.[nth]?.['code']),
  }
}

test('two badges in any order make an intention; recording it again updates it and says so; undo takes it back', async ({
  app,
}) => {
  const { page, scanner, codeOf } = await openTable(app)
  const before = (await readRows(page, 'intention')).length
  await scanner.scan(codeOf('student'))
  await scanner.scan(codeOf('representative'))
  await expect(form(page).getByRole('radio', { name: /有意向/ })).toBeChecked()
  await page.keyboard.press('2')
  await expect(form(page).getByRole('radio', { name: /已投递/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存：/)).toBeVisible()
  await expect(slot(page, '用人单位')).toBeFocused()
  expect(await readRows(page, 'intention')).toHaveLength(before + 1)
  expect(await latest(page)).toMatchObject({ stage: 'resume', removedAt: null })
  await expect(firstRow(page)).toContainText('已投递')

  await scanner.scan(codeOf('representative'))
  await scanner.scan(codeOf('student'))
  await expect(form(page).getByText(/已有记录：已投递/)).toBeVisible()
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^此前已有记录，已更新：/)).toBeVisible()
  expect(await readRows(page, 'intention')).toHaveLength(before + 1)
  expect(await latest(page)).toMatchObject({ stage: 'interview' })

  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^已撤销：/)).toBeVisible()
  expect(await latest(page)).toMatchObject({ stage: 'resume' })
  expect(app.problems).toEqual([])
})

test('says why two students are no pair, and that a pair must be saved before the next scan', async ({ app }) => {
  const { page, scanner, codeOf } = await openTable(app)
  await scanner.scan(codeOf('student'))
  await scanner.scan(codeOf('student', 1))
  await expect(page.getByText('两张都是毕业生的胸卡，其中一方须是用人单位。')).toBeVisible()
  await scanner.scan(codeOf('representative'))
  await scanner.scan(codeOf('student', 1))
  await expect(page.getByText(/上一对还没有保存/)).toBeVisible()
  // The digits inside a code choose nothing.
  await expect(form(page).getByRole('radio', { name: /有意向/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(slot(page, '毕业生或高校')).toBeVisible()
  await scanner.scan(codeOf('staff'))
  await expect(page.getByText(/工作人员和嘉宾不参加对接/)).toBeVisible()
})

test('a delegate’s badge stands for the university; the kind of cooperation has to be said', async ({ app }) => {
  const { page, scanner, codeOf } = await openTable(app)
  await scanner.scan(codeOf('representative', 3))
  await scanner.scan(codeOf('delegate', 7))
  await expect(form(page).getByRole('radio', { name: /师资队伍建设/ })).toBeVisible()
  // So long a second Enter still belongs to the scanner.
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
  await expect(page.getByText('请选择合作类型（按 1–5）。')).toBeVisible()
  await page.keyboard.press('4')
  await expect(form(page).getByRole('radio', { name: /师资队伍建设/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(slot(page, '用人单位')).toBeFocused()
  const rows = (await readRows(page, 'intention')).filter((row) => row['cooperationKind'] === 'teacherTeam')
  await expect(page.getByRole('definition').nth(3)).toHaveText(String(rows.length))
  await expect(firstRow(page)).toContainText('师资队伍建设')
})

test('picks both sides by name, with position and note, and changes the stage in the list', async ({ app }) => {
  const { page } = await openTable(app)
  const [enterprise] = await readRows(page, 'enterprise')
  await page.keyboard.type(String(enterprise?.['name']))
  await expect(page.getByRole('option').first()).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(slot(page, '毕业生或高校')).toBeFocused()
  const met = new Set((await readRows(page, 'intention')).map((row) => row['attendeeId']))
  const student = (await readRows(page, 'attendee')).find((row) => row['kind'] === 'student' && !met.has(row['id']))
  await page.keyboard.type(String(student?.['studentNumber']), byHand)
  await expect(page.getByRole('option').first()).toBeAttached()
  await page.keyboard.press('Enter')
  await slot(page, '岗位（可不选）').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '备注（可不填）' }).fill('周五复试')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存：/)).toBeVisible()
  expect(await latest(page)).toMatchObject({
    enterpriseId: enterprise?.['id'],
    attendeeId: student?.['id'],
    stage: 'interested',
    note: '周五复试',
    positionId: expect.any(String),
  })

  await firstRow(page).getByRole('combobox').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('进展已改为“已投递”')).toBeVisible()
  expect(await latest(page)).toMatchObject({ stage: 'resume' })

  await page.getByRole('textbox', { name: '按名称或备注筛选' }).fill('周五复试')
  await expect(page.getByText(/^1 \/ \d+ 条$/)).toBeVisible()
  await page.getByRole('textbox', { name: '按名称或备注筛选' }).fill('没有这样的备注')
  await expect(page.getByText('没有符合筛选条件的意向')).toBeVisible()
})
