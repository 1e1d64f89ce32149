import { buildWorkbook } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { studentHeader, studentRow, studentRows, withCell } from '#tests/fixtures/spreadsheets/studentRows.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile, countRows, openImport } from './support/openImport.ts'
import { readRows } from './support/pageDatabase.ts'
import { goTo } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const nobody = { attendee: 0, university: 0, enterprise: 0, position: 0, booth: 0, outbox: 0 }

test('2,000 people go in once consent is declared, are found at once, and the whole import is taken back', async ({
  app,
}) => {
  const { page } = app
  await openImport(app)
  await chooseFile(app, '毕业生', buildWorkbook({ rows: [['2026 届毕业生'], studentHeader, ...studentRows(2000)] }))
  await expect(page.getByText('共 2,000 行数据')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '表头' })).toBeVisible()
  const save = page.getByRole('button', { name: '导入 2,000 行' })
  await save.click()
  await expect(page.getByRole('alert')).toContainText('请先向名单提供方确认并勾选')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  expect(await countRows(page)).toEqual(nobody)

  await page.keyboard.press('Space')
  await save.click()
  await expect(page.getByText('已导入 2,000 行')).toBeVisible()
  await expect(page.getByText('参会人员 2,000 人、高校 5 所')).toBeVisible()
  expect(await countRows(page)).toMatchObject({ attendee: 2000, university: 5 })
  const [person] = (await readRows(page, 'attendee')).filter((row) => row['studentNumber'] === '2022000007')
  expect(person).toMatchObject({
    kind: 'student',
    phone: '+8613810000007',
    degree: 'bachelor',
    graduationYear: 2026,
    source: 'import',
    consent: { sensitive: false, basis: 'import', noticeVersion: 1 },
  })

  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销，这次导入的记录都已撤回')).toBeVisible()
  expect(await countRows(page)).toMatchObject({ attendee: 0, university: 0 })
  expect(app.problems).toEqual([])
})

test('the same list again adds nobody, and an import that others built on stays', async ({ app }) => {
  const { page } = app
  await openImport(app)
  const list = buildWorkbook({ rows: [studentHeader, ...studentRows(3)] })
  await chooseFile(app, 'list', list)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '导入 3 行' }).click()
  await expect(page.getByText('已导入 3 行')).toBeVisible()
  await page.evaluate(async () => {
    // What another station would have done meanwhile.
    const open = indexedDB.open('fairdesk')
    await new Promise((done) => open.addEventListener('success', done))
    const transaction = open.result.transaction('attendee', 'readwrite')
    const reading = transaction.objectStore('attendee').getAll()
    await new Promise((done) => reading.addEventListener('success', done))
    const [first] = reading.result
    transaction
      .objectStore('attendee')
      .put({ ...first, revisions: { ...first.revisions, changed: { name: first.id } } })
    await new Promise((done) => transaction.addEventListener('complete', done))
  })
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByRole('alert')).toContainText('这一步之后又有新的更改，不能撤销')
  expect(await countRows(page)).toMatchObject({ attendee: 3 })

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await chooseFile(app, 'again', list)
  await expect(page.getByText('每一行都与已有记录相同，没有需要保存的')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入 0 行' })).toBeDisabled()
  expect(await countRows(page)).toMatchObject({ attendee: 3 })
})

test('drops are taken like chosen files', async ({ app }) => {
  const { page } = app
  await openImport(app)
  const bytes = [...buildWorkbook({ rows: [studentHeader, studentRow(1)] })]
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'))
    return data
  }, bytes)
  await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByText('dropped.xlsx')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入 1 行' })).toBeVisible()
})

test('every state of the screen passes axe, in both languages and themes', async ({ app }) => {
  await openImport(app)
  const looks = [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const
  for (const [language, theme] of looks) {
    await app.page.evaluate((look) => window.api.call['app:setAppearance'](look), { language, theme })
    await app.restart()
    await goTo(app.page, 'import')
    expect(await seriousProblems(app.page)).toEqual([])
    await chooseFile(app, 'bad', new TextEncoder().encode('%PDF-1.7'))
    await expect(app.page.getByRole('alert')).toBeVisible()
    expect(await seriousProblems(app.page)).toEqual([])
    const rows = [studentRow(1), withCell(studentRow(2), 2, '138'), withCell(studentRow(3), 6, '中专')]
    await chooseFile(app, 'good', buildWorkbook({ rows: [studentHeader, ...rows] }))
    for (const tab of await app.page.getByRole('tab').all()) {
      await tab.click()
      expect(await seriousProblems(app.page)).toEqual([])
    }
  }
})
