import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, openImport } from './support/openImport.ts'
import { readRows } from './support/pageDatabase.ts'

test('identity numbers stay out without separate consent and never stand in the clear', async ({ app }) => {
  const { page } = app
  const identity = '11010519491231002X'
  await openImport(app)
  await chooseFile(
    app,
    'sensitive',
    buildWorkbook({
      rows: [
        ['姓名', '身份证号'],
        ['张三', identity],
      ],
    }),
  )
  await expect(page.getByText('未声明单独同意，不导入')).toBeVisible()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('checkbox').nth(1).check()
  await expect(page.getByText('未声明单独同意，不导入')).toBeHidden()
  await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByText('已导入 1 行')).toBeVisible()
  const stored = JSON.stringify([await readRows(page, 'attendee'), await readRows(page, 'outbox')])
  expect(stored).not.toContain(identity)
  expect((await readRows(page, 'attendee'))[0]?.['identityNumber']).toMatchObject({
    iv: expect.any(String),
    data: expect.any(String),
  })
})
