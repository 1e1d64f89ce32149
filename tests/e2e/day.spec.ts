import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { read, utils } from 'xlsx'
import { createFair, exportWorkbook, importList, makeBadge, recordCooperation, scanAtGate } from '../day/daySteps.ts'
import {
  listedEnterprise,
  listedEnterprises,
  listedStudents,
  listedUniversity,
  rareName,
  writeLists,
} from '../day/writeLists.ts'
import { expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'

const run = promisify(execFile)
const tables = [
  'fair',
  'gate',
  'enterprise',
  'attendee',
  'badge',
  'badgeKey',
  'scan',
  'intention',
  'staffMember',
  'outbox',
]

test('a whole day from an empty computer to the workbook, and everything there after a restart', async ({ app }) => {
  const lists = await writeLists(app.userDataDir)
  await createFair(app.page, '大学城春季双选会', '4096')
  expect(await importList(app.page, lists.enterprises)).toBe(`已导入 ${listedEnterprises} 行`)
  expect(await importList(app.page, lists.students)).toBe(`已导入 ${listedStudents} 行`)
  const badge = await makeBadge(app.page, rareName)

  const pdf = join(app.documentsDir, 'FairDesk', '大学城春季双选会', 'badges', `${badge.serial}.pdf`)
  const decoded = await decode(pdf, join(app.userDataDir, 'badge'))
  expect(decoded).toBe(badge.code)
  await scanAtGate(app.page, decoded, '请入场')
  await scanAtGate(app.page, decoded, '已在场内')

  await recordCooperation(app.page, listedEnterprise, listedUniversity, 5)
  const workbook = await readWorkbook(await exportWorkbook(app.page))
  expect(Object.fromEntries(workbook.map(({ name, rows }) => [name, rows]))).toMatchObject({
    用人单位: listedEnterprises,
    岗位: 0,
    参会人员: listedStudents,
    扫码记录: 2,
    求职意向: 0,
    合作意向: 1,
    帮扶台账: 0,
  })

  const before = await readAll()
  await app.restart()
  await expect(app.page.getByRole('heading', { name: '统计报表' })).toBeVisible()
  expect(await readAll()).toEqual(before)
  await scanAtGate(app.page, badge.code, '已在场内')
  expect(app.problems).toEqual([])

  async function readAll() {
    const rows = await Promise.all(tables.map(async (table) => [table, await readRows(app.page, table)] as const))
    return Object.fromEntries(rows)
  }
})

async function decode(pdf: string, picture: string): Promise<string> {
  await run('pdftoppm', ['-r', '300', '-gray', '-singlefile', '-png', pdf, picture])
  const { stdout } = await run('zbarimg', ['--raw', '-q', `${picture}.png`])
  // zbarimg ends with a line feed of its own; a code may end with spaces.
  return stdout.replace(/\n$/, '')
}

async function readWorkbook(path: string): Promise<readonly { readonly name: string; readonly rows: number }[]> {
  const book = read(await readFile(path))
  return book.SheetNames.map((name) => ({ name, rows: utils.sheet_to_json(book.Sheets[name] ?? {}).length }))
}
