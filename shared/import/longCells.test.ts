import { describe, expect, it } from 'vitest'
import { cellReader } from './cellParsers.ts'
import { importColumns, importKinds } from './importColumns.ts'
import { parseTable } from './parseTable.ts'
import { recogniseTables } from './recogniseTables.ts'
import type { Cell } from './sheet.ts'

/** As much as a cell of Excel holds; text files hold more. */
const length = 32_000

const hostile = {
  'opening brackets': '（',
  'open remarks': '（无',
  'bracketed firms': '公司（）',
  'open firms': '公司（',
  'bracketed universities': '大学()',
  years: '2020 2021 2022 -',
  'a span without an end': '2024-',
  'combining marks': '\u0323\u0301\u0345',
  'marks between joiners': '\u0323\u0301\u200B',
  spaces: ' \u3000',
  digits: '1',
  'digits and spaces': '1 ',
  phones: '1,',
  pay: '1k-',
  booths: 'A1-A20、',
  dots: '张.',
} as const

// Each of these took longer than the test may where a pattern looked at every rest of the cell from every place in it.
describe.each(Object.entries(hostile))('a cell full of %s', (_what, piece) => {
  const text = `a${piece.repeat(length / piece.length)}x`

  it.each(importKinds)('is read or refused in any column of a list of %s', (kind) => {
    for (const column of importColumns[kind]) expect(cellReader(column)(text).result).toHaveProperty('ok')
  })

  it('keeps no table from being understood, in its header or its columns', () => {
    const cell = (value: string): Cell => ({ kind: 'text', text: value })
    const rows = [
      ['姓名', '学校', '单位名称', text, '学历', '甲'],
      ['张三', text, text, text, text, text],
      ['李四', text, text, text, text, text],
    ]
    const sheet = {
      number: 1,
      name: '',
      rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cell) })),
    }
    const tables = recogniseTables(sheet)
    if (!tables.ok) throw new Error(tables.error.code)
    for (const table of tables.value)
      expect(parseTable(table, { attendeeKind: null, isSensitiveAllowed: true }, () => undefined).parsed).toHaveLength(
        2,
      )
  })
})
