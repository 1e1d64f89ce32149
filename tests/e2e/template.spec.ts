import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from './fixtures/app.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const universities = 2631

test('a template has what it asks for, with drop-downs from hidden lists, in both languages', async ({ app }) => {
  const { page } = app
  await openSampleFair(page, 'import')
  for (const [item, file, header, kinds] of [
    [0, '参会人员模板.xlsx', '人员类别 *', '毕业生'],
    [6, 'Attendee template.xlsx', 'Kind *', 'Student'],
  ] as const) {
    await page.getByRole('button', { name: '下载空白模板' }).click()
    await page.locator('.ant-dropdown').getByRole('menuitem').nth(item).click()
    const notice = page.getByRole('alert').filter({ hasText: file })
    await expect(notice).toBeVisible()
    expect(await seriousProblems(page)).toEqual([])
    const path = (await notice.innerText()).match(/\/.*\.xlsx/)?.[0] ?? ''
    expect(basename(path)).toBe(file)

    const { sheets, namedRanges = [] } = await readXlsx(await readFile(path))
    const [fillIn, guide, lists] = sheets
    expect(fillIn?.rows).toHaveLength(1)
    expect(fillIn?.rows[0]?.[0]).toBe(header)
    expect(guide?.rows.flat()).toContain(header)
    expect(lists?.hidden).toBe(true)
    expect(lists?.rows[0]?.[0]).toBe(kinds)
    const offered = fillIn?.dataValidations?.filter(({ type }) => type === 'list') ?? []
    const names = namedRanges.map(({ name }) => name)
    expect(offered.map(({ formula1 }) => formula1)).toEqual(names)
    const university = namedRanges.find(({ name }) => name.endsWith('universityId'))
    expect(university?.range).toMatch(new RegExp(`\\$${universities}$`))
  }
  expect(app.problems).toEqual([])
})
