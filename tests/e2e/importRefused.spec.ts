import { readFile } from 'node:fs/promises'
import { read, write } from 'xlsx'
import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, openImport } from './support/openImport.ts'

test('enterprises bring their booths and positions, and the refused rows come back as a file to mend', async ({
  app,
}) => {
  const { page } = app
  await openImport(app)
  const header = ['单位名称', '统一社会信用代码', '重点领域', '展位号', '岗位名称', '招聘人数']
  const rows = [
    ['甲能源集团', '91350100M000100Y43', '能源电力', 'A01、A02', '电气工程师', 5],
    ['甲能源集团', null, null, null, '会计', 2],
    ['乙公司', '91350100M000100Y44', null, 'B01', null, null],
  ]
  await chooseFile(app, '单位', buildWorkbook({ rows: [header, ...rows] }))
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await expect(page.getByText('用人单位 1 家、岗位 2 个、展位 2 个')).toBeVisible()
  await page.getByRole('button', { name: '保存这些行以便改正' }).click()
  const saved = page.locator('.import-saved-path')
  await expect(saved).toContainText('改正标出的单元格后，直接导入这个文件')
  const path = (await saved.getAttribute('title')) ?? ''
  expect(path.startsWith(app.documentsDir)).toBe(true)

  const book = read(await readFile(path))
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const [cell] = Object.entries(sheet).find(([, { v }]) => v === '91350100M000100Y44') ?? []
  expect(Object.values(sheet).some(({ v }) => String(v).includes('校验位不对'))).toBe(true)
  sheet[cell ?? ''] = { t: 's', v: '91110000MA0000001L' }
  const mended: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await chooseFile(app, '改正后', mended instanceof Uint8Array ? mended : new Uint8Array())
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByText('用人单位 1 家、展位 1 个')).toBeVisible()
  await page.getByRole('button', { name: '查看用人单位' }).click()
  await expect(page.getByText('甲能源集团')).toBeVisible()
  await expect(page.getByText('乙公司')).toBeVisible()
})
