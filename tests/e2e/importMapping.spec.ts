import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, importRows, openImport } from './support/openImport.ts'
import { readRows } from './support/pageDatabase.ts'

const list = buildWorkbook({
  rows: [
    ['称呼', '姓名', '毕业院校', '联系方式一'],
    ['小赵', '赵明', '北京大学', '13800138001'],
    ['小钱', '钱芳', '清华大学', '13800138002'],
  ],
})

test('a column is corrected by keyboard, its effect is seen at once, and it is remembered for the next file', async ({
  app,
}) => {
  const { page } = app
  await openImport(app)
  await chooseFile(app, 'first', list)
  const first = page.getByRole('button', { name: /^A 列“称呼”导入为/ })
  const second = page.getByRole('button', { name: /^B 列“姓名”导入为/ })
  await expect(second).toHaveAccessibleName(/：姓名$|: 姓名$/)

  await first.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /^A 列“称呼”导入为/ })).toBeFocused()
  await page.keyboard.type('学生姓名')
  await page.keyboard.press('Enter')
  await expect(first).toBeFocused()
  await expect(first).toHaveAccessibleName(/: 姓名$/)
  await expect(second).toHaveAccessibleName(/: 不导入$/)
  await expect(page.getByText('“姓名”已从 B 列改到 A 列，B 列不再导入。')).toBeVisible()
  await page.getByRole('tab', { name: '新增（2 行）' }).click()
  await expect(page.getByRole('tabpanel').getByText('小赵')).toBeVisible()

  await page.getByRole('tab', { name: /^列对应/ }).click()
  await page.getByRole('button', { name: '改回' }).click()
  await expect(second).toHaveAccessibleName(/: 姓名$/)

  await page.getByRole('button', { name: /^D 列“联系方式一”导入为/ }).click()
  await page.keyboard.type('不导入')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^D 列“联系方式一”导入为: 不导入/ })).toBeVisible()
  await importRows(page, 2)
  const people = await readRows(page, 'attendee')
  expect(people.map(({ name, phone }) => [name, phone]).sort()).toEqual([
    ['赵明', null],
    ['钱芳', null],
  ])

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await chooseFile(app, 'second', list)
  await expect(page.getByRole('button', { name: /^D 列“联系方式一”导入为: 不导入/ })).toBeVisible()
  await expect(page.getByText('沿用上次').first()).toBeVisible()
  expect(app.problems).toEqual([])
})

test('a list without a known column of names says what is missing and goes in once it is chosen', async ({ app }) => {
  const { page } = app
  await openImport(app)
  const rows = [
    ['手机号', '代号'],
    ['13800138000', '甲一二三四五六'],
  ]
  await chooseFile(app, 'nameless', buildWorkbook({ rows }))
  await expect(page.getByRole('alert')).toContainText('还没有哪一列是“姓名”')
  await page.getByRole('button', { name: /^B 列“代号”导入为/ }).click()
  await page.keyboard.type('姓名')
  await page.keyboard.press('Enter')
  await expect(page.getByText('还没有哪一列是“姓名”')).toBeHidden()
  await importRows(page, 1)
})
