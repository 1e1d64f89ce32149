import { readFile } from 'node:fs/promises'
import { read, utils } from 'xlsx'
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
  await expect(page.getByText('表头在第 2 行，共 2,000 行数据')).toBeVisible()
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
  await expect(page.getByRole('tab', { name: '不导入（3 行）' })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入 0 行' })).toBeDisabled()
  expect(await countRows(page)).toMatchObject({ attendee: 3 })
})

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

test('enterprises bring their booths and positions, and the list of refused rows can be kept', async ({ app }) => {
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
  await page.getByRole('button', { name: '保存这份清单' }).click()
  const saved = page.locator('.import-saved-path')
  await expect(saved).toContainText('清单已保存')
  const path = (await saved.getAttribute('title')) ?? ''
  expect(path.startsWith(app.documentsDir)).toBe(true)
  const book = read(await readFile(path))
  const cells = utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
  expect(cells[1]).toEqual([
    4,
    'B 统一社会信用代码',
    expect.stringContaining('校验位不对'),
    expect.stringContaining('营业执照'),
  ])
  await page.getByRole('button', { name: '查看用人单位' }).click()
  await expect(page.getByText('甲能源集团')).toBeVisible()
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
    await chooseFile(app, 'bad', new Uint8Array([1, 2, 3]))
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
