import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { studentHeader, studentRows } from '#tests/fixtures/spreadsheets/studentRows.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, countRows, openImport } from './support/openImport.ts'

const nobody = { attendee: 0, university: 0, enterprise: 0, position: 0, booth: 0, outbox: 0 }

test('cancelling in the middle of the save leaves nothing, and the list can be imported after all', async ({ app }) => {
  const { page } = app
  await openImport(app)
  await chooseFile(app, 'many', buildWorkbook({ rows: [studentHeader, ...studentRows(8000)] }))
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '导入 8,000 行' }).click()
  await expect(page.getByRole('region', { name: '正在保存…' })).toContainText('/ 8,005')
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('alert')).toContainText('已取消，什么都没有更改')
  expect(await countRows(page)).toEqual(nobody)
  await page.getByRole('button', { name: '导入 8,000 行' }).click()
  await expect(page.getByText('已导入 8,000 行')).toBeVisible()
  expect(await countRows(page)).toMatchObject({ attendee: 8000 })
})
