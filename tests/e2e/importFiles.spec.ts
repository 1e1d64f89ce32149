import { buildFormat } from '#tests/fixtures/spreadsheets/buildFormats.ts'
import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { encodeText } from '#tests/fixtures/spreadsheets/encodeText.ts'
import { studentHeader, studentRow, studentRows } from '#tests/fixtures/spreadsheets/studentRows.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFiles, countRows, importRows, openImport } from './support/openImport.ts'
import { goTo } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

test('several files and tables are imported one after the other; a bad one says why and stops nothing', async ({
  app,
}) => {
  const { page } = app
  await openImport(app)
  const two = buildWorkbook(
    { name: '学生', rows: [studentHeader, ...studentRows(3)] },
    {
      name: '单位',
      rows: [
        ['单位名称', '所在城市'],
        ['甲能源集团', '北京'],
        ['乙化工有限公司', '上海'],
      ],
    },
  )
  await chooseFiles(app, { '名单.xlsx': two, '其实是.xlsx': encodeText('%PDF-1.7', 'utf-8'), '另一份.xlsx': two })
  const queue = page.getByRole('navigation', { name: '待导入的表格' })
  await expect(queue).toContainText('已处理 0 / 4 张表')
  await expect(queue).toContainText('无法导入')
  expect(await seriousProblems(page)).toEqual([])
  await importRows(page, 3)
  await page.getByRole('button', { name: '下一张：用人单位，2 行' }).click()
  await importRows(page, 2)
  await page.getByRole('button', { name: '下一张：参会人员，3 行' }).click()
  await expect(page.getByText('每一行都与已有记录相同，没有需要保存的')).toBeVisible()
  await page.getByRole('button', { name: '跳过这张表' }).click()
  await page.getByRole('button', { name: '移除“另一份.xlsx”' }).click()
  await expect(page.getByRole('button', { name: '选择表格文件' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('其实是 PDF')
  expect(await countRows(page)).toMatchObject({ attendee: 3, enterprise: 2 })
  expect(app.problems).toEqual([])
})

test('a workbook of old Excel and a GBK text file go in like any other', async ({ app }) => {
  const { page } = app
  await openImport(app)
  const csv = [studentHeader, studentRow(7)]
    .map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(','))
    .join('\r\n')
  await chooseFiles(app, {
    '旧.xls': buildFormat('biff8', { rows: [[...studentHeader], studentRow(1), studentRow(2)] }),
    '文本.csv': encodeText(csv, 'gbk'),
  })
  await importRows(page, 2)
  await page.getByRole('button', { name: /^下一/ }).click()
  await importRows(page, 1)
  expect(await countRows(page)).toMatchObject({ attendee: 3 })
})

test('an import is taken back after a restart, from the list of past imports', async ({ app }) => {
  await openImport(app)
  await chooseFiles(app, { '名单.xlsx': buildWorkbook({ rows: [studentHeader, ...studentRows(3)] }) })
  await importRows(app.page, 3)
  await app.restart()
  const { page } = app
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, 'import')
  const past = page.getByRole('region', { name: '导入记录' })
  await expect(past).toContainText('名单.xlsx')
  await expect(past).toContainText('李工')
  expect(await seriousProblems(page)).toEqual([])
  await past.getByRole('button', { name: '撤销“名单.xlsx”的导入' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '撤销这次导入' }).click()
  await expect(past).toContainText('已撤销')
  expect(await countRows(page)).toMatchObject({ attendee: 0, university: 0 })
  expect(app.problems).toEqual([])
})

test('the whole import by keyboard alone', async ({ app }) => {
  const { page } = app
  await openImport(app)
  await expect(page.getByRole('button', { name: '选择表格文件' })).toBeFocused()
  await chooseFiles(app, { '名单.xlsx': buildWorkbook({ rows: [studentHeader, ...studentRows(3)] }) })
  await expect(page.getByRole('heading', { name: '名单.xlsx' })).toBeFocused()
  const press = async (name: string) => {
    const target = page.getByRole('button', { name })
    for (let tries = 0; tries < 60; tries += 1) {
      if (await target.evaluate((button) => button === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await press('导入 3 行')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('Space')
  await press('导入 3 行')
  await expect(page.getByText('已导入 3 行')).toBeVisible()
  await expect(page.getByRole('button', { name: '再导入一个文件' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '选择表格文件' })).toBeFocused()
})
