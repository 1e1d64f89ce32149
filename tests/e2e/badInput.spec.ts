import { makeBadFiles } from '#tests/fixtures/spreadsheets/badFiles.ts'
import { buildWorkbook, type CellInput } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { studentHeader, studentRow, studentRows, withCell } from '#tests/fixtures/spreadsheets/studentRows.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, countRows, openImport } from './support/openImport.ts'

const nothing = { attendee: 0, university: 0, enterprise: 0, position: 0, booth: 0, outbox: 0 }

/** Row numbers as in Excel: the header is row 1. */
const wrongCells: readonly (readonly [index: number, column: number, value: CellInput])[] = [
  ...Array.from({ length: 8 }, (_, n) => [n * 200, 2, '1380000'] as const),
  ...Array.from({ length: 6 }, (_, n) => [n * 200 + 1, 3, '2.02301E+11'] as const),
  ...Array.from({ length: 4 }, (_, n) => [n * 200 + 2, 0, null] as const),
]

/** 2,000 rows of which 18 are wrong, and two say again what stands further up. */
function makeFlawedList(): Uint8Array<ArrayBuffer> {
  const rows = studentRows(2000)
  for (const [index, column, value] of wrongCells) rows[index] = withCell(rows[index] ?? [], column, value)
  for (const index of [1500, 1999]) rows[index] = studentRow(index - 10)
  return buildWorkbook({ rows: [studentHeader, ...rows] })
}

for (const language of ['zh-CN', 'en'] as const) {
  const says = language === 'en' ? 'en' : 'zh'
  test.describe(language, () => {
    test.use({ language })

    test('a file that is no workbook, or one without a list, is refused in a sentence that says what and where', async ({
      app,
    }) => {
      await openImport(app)
      for (const file of makeBadFiles()) {
        await chooseFile(app, file.name, file.bytes)
        await expect(app.page.getByRole('alert'), file.name).toContainText(file[says])
        await expect(app.page.getByRole('alert'), file.name).toContainText(
          says === 'zh' ? '什么都没有导入' : 'Nothing was imported',
        )
        await expect(app.page.getByText(`${file.name}.xlsx`)).toBeVisible()
        // A list that only a person can make sense of stays open for that.
        const other = app.page.getByRole('button', { name: says === 'zh' ? '换一个文件' : 'Another file' })
        if (await other.isVisible()) await other.click()
      }
      expect(await countRows(app.page)).toEqual(nothing)
      expect(app.problems).toEqual([])
    })

    test('18 wrong rows among 2,000 are named with row, column and reason, and the others go in', async ({ app }) => {
      const { page } = app
      await openImport(app)
      await chooseFile(app, 'flawed', makeFlawedList())
      const say = (zh: string, en: string) => (says === 'zh' ? zh : en)
      await expect(page.getByRole('tab', { name: say('不导入（18 行）', 'Left out (18)') })).toHaveAttribute(
        'aria-selected',
        'true',
      )
      const lines = page.getByRole('tabpanel').locator('.ant-table-row')
      await expect(lines.first()).toContainText('2C 手机号1380000')
      await expect(lines.first()).toContainText(
        say('这不是有效的手机号或固定电话号码', 'This is no valid mobile or landline number'),
      )
      await expect(lines.nth(1)).toContainText(say('科学计数法', 'scientific notation'))
      await expect(lines.nth(2)).toContainText(say('“姓名”是空的', '“Name” is empty'))
      await expect(page.getByText(say('2 行与已有记录或前面的行相同', '2 rows are there already'))).toBeVisible()
      expect(await countRows(page)).toEqual(nothing)

      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: say('导入 1,980 行', 'Import 1,980 rows') }).click()
      await expect(page.getByText(say('已导入 1,980 行', '1,980 rows imported'))).toBeVisible()
      expect(await countRows(page)).toMatchObject({ attendee: 1980, university: 5 })
      expect(app.problems).toEqual([])
    })
  })
}
