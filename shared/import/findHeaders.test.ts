import { expect, it } from 'vitest'
import { recogniseTables } from './recogniseTables.ts'
import type { Sheet } from './sheet.ts'

const sheetOf = (rows: readonly (readonly string[])[]): Sheet => ({
  number: 1,
  name: '名单',
  rows: rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((text) => (text === '' ? undefined : { kind: 'text', text })),
  })),
})

it.each([
  [
    'an enterprise whose name ends like a header',
    [
      ['姓名', '单位'],
      ['张三', '某某有限公司'],
    ],
  ],
  [
    'few cells under a wide header',
    [
      ['姓名', '学号', '用人单位', '专业'],
      ['张三', '', '某某公司', ''],
    ],
  ],
  [
    'a name that is a header elsewhere',
    [
      ['Enterprise name', 'Position'],
      ['某某', 'Name'],
    ],
  ],
])('an entry is no header: %s', (_what, rows) => {
  const tables = recogniseTables(sheetOf(rows))
  expect(tables.ok && tables.value.map((table) => [table.headerRow, table.rows.length])).toEqual([[1, 1]])
})

it('passes over the sheets that only explain a template', () => {
  const guide = {
    ...sheetOf([
      ['姓名', '张三'],
      ['手机号', '13800138000'],
    ]),
    name: '填写说明',
  }
  expect(recogniseTables(guide)).toMatchObject({ ok: false, error: { code: 'IMPORT_SHEET_EMPTY' } })
})
