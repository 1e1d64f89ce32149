import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, importRows, openImport } from './support/openImport.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const header = ['姓名', '手机号', '学校', '专业']
/** The same names and universities with other phones: nobody can tell whether they are the same people. */
const before = [
  ['欧阳明月', '13800138001', '北京大学', '法学'],
  ['司马青云', '13800138002', '清华大学', '力学'],
  ['诸葛长风', '13800138003', '复旦大学', '化学'],
]
const after = before.map(([name, phone, university, major]) => [
  name ?? '',
  `139${(phone ?? '').slice(3)}`,
  university ?? '',
  major ?? '',
])

test('unsure rows stand beside who is there; merged, kept apart, or left to the inbox, where each step is taken back', async ({
  app,
}) => {
  const { page } = app
  await openImport(app)
  await chooseFile(app, 'before', buildWorkbook({ rows: [header, ...before] }))
  await importRows(page, 3)
  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await chooseFile(app, 'after', buildWorkbook({ rows: [header, ...after] }))
  await expect(page.getByRole('tab', { name: '拿不准（3 行）' })).toHaveAttribute('aria-selected', 'true')
  const cases = page.getByRole('listbox', { name: '拿不准的行' })
  await expect(cases.getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('group', { name: '对照' }).getByRole('img', { name: '不同' }).first()).toBeVisible()
  expect(await seriousProblems(page)).toEqual([])

  const firstName = (await cases.getByRole('option').first().innerText()).split('\n')[0] ?? ''
  await cases.focus()
  await page.keyboard.press('1')
  await expect(cases.getByRole('option').first()).toContainText('合并')
  await expect(cases.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await importRows(page, 3)
  await expect(page.getByText('2 对可能重复的记录在“待处理”中等您判断')).toBeVisible()
  const people = await readRows(page, 'attendee')
  expect(people).toHaveLength(5)
  expect(people.filter(({ name }) => name === firstName)).toHaveLength(1)
  await expect(page.getByRole('navigation', { name: '主菜单' })).toContainText('2 项待处理')

  await goTo(page, 'inbox')
  const pairs = page.getByRole('listbox', { name: '可能重复的记录' })
  await expect(pairs.getByRole('option')).toHaveCount(2)
  expect(await seriousProblems(page)).toEqual([])
  await page.getByRole('button', { name: '是同一个，合并' }).click()
  await expect(pairs.getByRole('option')).toHaveCount(1)
  await expect(pairs).toBeFocused()
  expect((await readRows(page, 'attendee')).filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect(pairs.getByRole('option')).toHaveCount(2)
  expect((await readRows(page, 'attendee')).filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(0)

  for (const left of [1, 0]) {
    await page.getByRole('button', { name: '不是同一个，都保留' }).click()
    await expect(pairs.getByRole('option')).toHaveCount(left)
  }
  await expect(page.getByText('没有待处理的事项')).toBeVisible()
  expect(app.problems).toEqual([])
})
