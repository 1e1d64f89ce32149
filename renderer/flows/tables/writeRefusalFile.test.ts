// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from 'xlsx'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import { importColumns } from '#shared/import/importColumns.ts'
import type { RowRemark } from '#shared/import/parseRow.ts'
import { type RecognisedTable, recogniseTables } from '#shared/import/recogniseTables.ts'
import type { Cell, Sheet } from '#shared/import/sheet.ts'
import { refusalRowLimit } from '#shared/tables/refusalSheet.ts'
import { valueOf } from '#tests/fixtures/openTestStation.ts'
import { readSpreadsheet } from '../excel/readSpreadsheet.ts'
import { writeRefusalFile } from './writeRefusalFile.ts'

const text = (value: string): Cell | undefined => (value === '' ? undefined : { kind: 'text', text: value })
const sheetOf = (rows: readonly (readonly (Cell | string)[])[], name = '名单'): Sheet => ({
  number: 1,
  name,
  rows: rows
    .map((cells, index) => ({
      row: index + 1,
      cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined)),
})

const list = sheetOf([
  ['某某学院毕业生名单', '', '', '2026年9月'],
  ['姓名', '手机号', '学号', '备注', '专业'],
  ['张三', '13800138000', '20230001', '=1+1', '机械'],
  ['李四', '12345', '00020231', '_x0041_', '电气'],
  ['', '13800138001', '20230003', '+86', { kind: 'error', text: '' }],
])

const remarks: readonly RowRemark[] = [
  { row: 4, column: 1, error: { code: 'PHONE_INVALID' } },
  { row: 5, column: 0, error: { code: 'IMPORT_VALUE_MISSING', details: { field: 'attendee.name' } } },
  { row: 5, column: 4, error: { code: 'IMPORT_CELL_ERROR' } },
]

function firstTable(sheet: Sheet): RecognisedTable {
  const [table] = valueOf(recogniseTables(sheet))
  if (table === undefined) throw new Error('no table')
  return table
}

async function refuse(sheet: Sheet, faults: readonly RowRemark[], language: 'zh' | 'en' = 'zh') {
  const table = firstTable(sheet)
  const bytes = await writeRefusalFile({ sheet, table, remarks: faults, language })
  const sheets = await readSpreadsheet(bytes, 'list.xlsx')
  const [again] = sheets.ok ? sheets.value : []
  if (again === undefined) throw new Error('the refusal file was not read')
  return { bytes, again, table }
}

it('repeats titles, header and the refused rows in their columns, with the reasons behind', async () => {
  const { again } = await refuse(list, remarks)
  expect(again.name).toBe('名单')
  expect(again.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
    ['某某学院毕业生名单', undefined, undefined, '2026年9月'],
    ['姓名', '手机号', '学号', '备注', '专业', '未导入原因'],
    ['李四', '12345', '00020231', '_x0041_', '电气', expect.stringMatching(/^原第 4 行：手机号：/)],
    [
      undefined,
      '13800138001',
      '20230003',
      '+86',
      '',
      expect.stringMatching(/^原第 5 行：姓名：“姓名”是空的。\n专业：这一格是公式错误/),
    ],
  ])
  expect(again.rows[3]?.cells[4]).toEqual({ kind: 'error', text: '' })
})

it('marks the cells at fault with a colour and a comment', async () => {
  const { bytes } = await refuse(list, remarks, 'en')
  const sheet = read(bytes, { cellStyles: true }).Sheets['名单']
  const marked = Object.entries(sheet ?? {}).flatMap(([place, cell]) =>
    cell.s?.fgColor?.rgb === 'FFC7CE' ? place : [],
  )
  expect(marked).toEqual(['B3', 'A4', 'E4'])
  expect(sheet?.['B3']?.c?.[0]?.t).toMatch(/mobile/)
  expect(sheet?.['F2']?.v).toBe('Reason left out')
})

it('is read again with the reasons passed over, and its own reasons are replaced', async () => {
  const first = await refuse(list, remarks)
  expect(firstTable(first.again).mapping.map(({ column }) => column?.id ?? null)).toEqual([
    ...first.table.mapping.map(({ column }) => column?.id ?? null),
    null,
  ])
  const second = await refuse(first.again, [{ row: 3, column: null, error: { code: 'IMPORT_ENTERPRISE_EXISTS' } }])
  expect(second.again.rows[1]?.cells.map((cell) => cell?.text)).toEqual(
    first.again.rows[1]?.cells.map((cell) => cell?.text),
  )
  expect(second.again.rows[2]?.cells[5]?.text).toMatch(/已经在本场招聘会中。/)
})

it('keeps the titles of a further table, not the rows of the one above', async () => {
  const sheet = sheetOf([
    ['姓名', '手机号', '学号'],
    ['张三', '13800138000', '1001'],
    ['第二批', '', ''],
    ['姓名', '手机号', '学号'],
    ['李四', '1', '1002'],
  ])
  const table = { ...firstTable(sheet), table: 2, headerRow: 4, rows: sheet.rows.slice(4) }
  const faults: RowRemark[] = [{ row: 5, column: 1, error: { code: 'PHONE_INVALID' } }]
  const [again] = valueOf(
    await readSpreadsheet(await writeRefusalFile({ sheet, table, remarks: faults, language: 'zh' }), 'list.xlsx'),
  )
  expect(again?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['第二批', '姓名', '李四'])
})

it('gives a table without a header row the headers of its columns', async () => {
  const sheet = sheetOf([['张三', '1']])
  const [name, phone] = ['attendee.name', 'attendee.phone'].map(
    (id) => importColumns.attendee.find((column) => column.id === id) ?? null,
  )
  const mapping = [name, phone].map((column, index) => ({ index, header: '', column: column ?? null }))
  const faults: RowRemark[] = [{ row: 1, column: 1, error: { code: 'PHONE_INVALID' } }]
  const [again] = valueOf(
    await readSpreadsheet(
      await writeRefusalFile({
        sheet,
        table: { headerRow: 0, mapping, rows: sheet.rows },
        remarks: faults,
        language: 'en',
      }),
      'list.xlsx',
    ),
  )
  expect(again?.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['Name', 'Phone', 'Reason left out'])
})

it('is bounded: what is too much to mend by hand is cut, and the file says so', async () => {
  const rows = Array.from({ length: refusalRowLimit + 5 }, (_, index) => ['甲', String(index)])
  const sheet = sheetOf([['姓名', '备注'], ...rows])
  const faults = sheet.rows
    .slice(1)
    .map(({ row }): RowRemark => ({ row, column: 0, error: { code: 'PERSON_NAME_TOO_LONG' } }))
  const { again } = await refuse(sheet, faults)
  expect(again.rows).toHaveLength(refusalRowLimit + 2)
  expect(again.rows[0]?.cells[0]?.text).toContain(String(refusalRowLimit))
})

it('tells nothing about anybody in its properties', async () => {
  const { bytes } = await refuse(list, remarks)
  const { Props } = read(bytes)
  expect(Object.values(Props ?? {}).join(' ')).not.toMatch(/张三|李四|某某|名单.+/)
  expect(Props).not.toHaveProperty('Author')
  expect(Props).not.toHaveProperty('Title')
})

const headerWords = new Set(
  Object.values(importColumns)
    .flat()
    .flatMap(({ header: { zh, en }, aliases }) => [zh, en, ...aliases].map(comparisonKey)),
)

it('keeps what stood in every cell, whatever it was', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=SUM(A1)',
      '+86',
      '-5',
      '@x',
      "'x",
      '_x000D_',
      '2.02301E+11',
      '00123',
      '110105194912310021',
      'TRUE',
    ),
  )
  const line = fc.array(fc.option(cell, { nil: '' }), { minLength: 3, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (rows) => {
      // A row that says what a column is would be a header itself.
      fc.pre(rows.flat().every((said) => !headerWords.has(comparisonKey(said))))
      const sheet = sheetOf([['姓名', '专业', '备注'], ...rows.map((cells) => ['甲', ...cells.slice(1)])])
      const faults = sheet.rows
        .slice(1)
        .map(({ row }): RowRemark => ({ row, column: 0, error: { code: 'PERSON_NAME_TOO_LONG' } }))
      const { again } = await refuse(sheet, faults)
      const written = again.rows.slice(1).map(({ cells }) => [0, 1, 2].map((index) => cells[index]?.text))
      expect(written).toEqual(
        sheet.rows.slice(1).map(({ cells }) => [0, 1, 2].map((index) => asRead(cells[index]?.text))),
      )
    }),
  )
})

/** What an xlsx file can say, as the reader gives it: see safeText.ts. */
function asRead(value: string | undefined): string | undefined {
  const kept = value
    ?.replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .toWellFormed()
  return kept === undefined || kept.trim() === '' ? undefined : kept
}
