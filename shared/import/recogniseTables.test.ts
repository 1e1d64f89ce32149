import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberHeaders } from './headerMemory.ts'
import { importColumns, importKinds } from './importColumns.ts'
import { parseTable } from './parseTable.ts'
import { type RecognisedTable, recogniseTable, recogniseTables } from './recogniseTables.ts'
import type { Cell, Sheet } from './sheet.ts'

type CellInput = string | number | null

const sheetOf = (rows: readonly (readonly CellInput[])[]): Sheet => ({
  number: 1,
  name: 'Sheet1',
  rows: rows.flatMap((cells, index) =>
    cells.every((cell) => cell === null) ? [] : [{ row: index + 1, cells: cells.map(cellOf) }],
  ),
})

const cellOf = (value: CellInput): Cell | undefined =>
  value === null ? undefined : { kind: typeof value === 'number' ? 'number' : 'text', text: String(value) }

function tablesOf(rows: readonly (readonly CellInput[])[]): readonly RecognisedTable[] {
  const tables = recogniseTables(sheetOf(rows))
  if (!tables.ok) throw new Error(tables.error.code)
  return tables.value
}

const mappingOf = (table: RecognisedTable | undefined) =>
  Object.fromEntries(
    (table?.mapping ?? []).flatMap(({ index, column }) => (column === null ? [] : [[column.id, index]])),
  )

const namesIn = (table: RecognisedTable | undefined) =>
  table === undefined
    ? []
    : parseTable(table, { attendeeKind: null, isSensitiveAllowed: false }, () => undefined).parsed.map(({ values }) =>
        values.get('attendee.name'),
      )

const zhang = ['张三', '2022001', '北京大学', '13800138000']
const li = ['李四', '2022002', '清华大学', '13800138001']
const header = ['姓名', '学号', '学校', '手机号']

describe('what the rows are', () => {
  it.each([
    ['attendee', ['序号', '姓名', '性别', '学号', '毕业院校', '专业', '学历层次', '联系电话']],
    ['attendee', ['姓名', '单位名称', '职务', '手机号']],
    ['attendee', ['姓名', '单位名称', '岗位名称', '联系电话']],
    ['enterprise', ['单位名称', '统一社会信用代码', '行业', '联系人', '联系电话', '岗位名称', '招聘人数']],
    ['enterprise', ['企业名称', '联系人', '电话', '展位号']],
    ['position', ['单位名称', '岗位名称', '招聘人数', '学历要求', '专业要求', '薪资']],
    ['university', ['学校名称', '学校标识码', '所在地', '办学层次']],
    ['university', ['学校名称', '代表姓名', '职务', '手机']],
    ['booth', ['展位号', '展厅', '单位名称']],
    ['booth', ['展位号', '参展企业']],
    ['assistanceCase', ['姓名', '学号', '学校', '困难类型', '帮扶责任人', '帮扶措施']],
  ])('%s: %s', (kind, headers) => {
    expect(tablesOf([headers, headers.map((_, index) => `值${index}`)])[0]?.kind).toBe(kind)
  })
})

describe('where the table is', () => {
  it('under a title, notes and blank rows', () => {
    const [table] = tablesOf([
      ['2026 届毕业生名单'],
      ['填表说明：请勿改动表头'],
      [null],
      [null, ...header],
      [1, ...zhang],
    ])
    expect([table?.headerRow, table?.rows.map(({ row }) => row)]).toEqual([4, [5]])
  })

  it('far down, and without the sums and signatures below it', () => {
    const notes = Array.from({ length: 20 }, (_, index) => [`第 ${index} 条说明`])
    const [table] = tablesOf([
      ...notes,
      header,
      zhang,
      li,
      ['合计', null, null, 2],
      ['填表人：王五', null, '日期：2026.9.1'],
      ['备注：以上名单由学院提供'],
    ])
    expect([table?.headerRow, table?.rows.length]).toEqual([21, 2])
  })

  it('under a header of two rows', () => {
    const [table] = tablesOf([['姓名', '学籍信息', null, '联系方式'], [null, '学号', '学校', '手机号'], zhang])
    expect([table?.headerRow, table?.rows.length]).toEqual([2, 1])
    expect(mappingOf(table)).toMatchObject({
      'attendee.name': 0,
      'attendee.studentNumber': 1,
      'attendee.phone': 3,
    })
  })

  it('in several places, one below the other', () => {
    const tables = tablesOf([
      ['一、毕业生'],
      header,
      zhang,
      [null],
      ['二、用人单位'],
      ['单位名称', '展位号', '联系人'],
      ['甲能源有限公司', 'A01', '王五'],
    ])
    expect(tables.map(({ kind, table, headerRow, rows }) => [kind, table, headerRow, rows.length])).toEqual([
      ['attendee', 1, 2, 1],
      ['enterprise', 2, 6, 1],
    ])
  })

  it('beside another of the same kind', () => {
    const tables = tablesOf([
      ['序号', '姓名', '学号', null, '序号', '姓名', '学号'],
      [1, '张三', '2022001', null, 2, '李四', '2022002'],
      [3, '王五', '2022003'],
    ])
    expect(tables.map(namesIn)).toEqual([['张三', '王五'], ['李四']])
  })

  it('beside one of another kind, parted by a column with nothing in it', () => {
    const [people, enterprises, ...none] = tablesOf([
      ['姓名', '学号', '学校', null, '企业名称', '联系人', '联系电话'],
      ['张三', '2022001', '北京大学', null, '甲科技有限公司', '赵经理', '13800138000'],
      ['李四', '2022002', '北京大学', null, '乙科技有限公司', '钱经理', '13800138001'],
    ])
    expect(none).toEqual([])
    expect([people?.kind, mappingOf(people)]).toEqual([
      'attendee',
      { 'attendee.name': 0, 'attendee.studentNumber': 1, 'attendee.universityId': 2 },
    ])
    expect([enterprises?.kind, mappingOf(enterprises)]).toEqual([
      'enterprise',
      { 'enterprise.name': 4, 'enterprise.contactName': 5, 'enterprise.contactPhone': 6 },
    ])
  })

  it('as one, where what stands behind an empty column says more of the same people', () => {
    const [table, ...none] = tablesOf([
      ['姓名', '手机号', null, '单位名称', '职务'],
      ['王代表', '13800138000', null, '甲科技有限公司', '经理'],
      ['李代表', '13800138001', null, '乙科技有限公司', '主管'],
    ])
    expect(none).toEqual([])
    expect(mappingOf(table)).toMatchObject({ 'attendee.name': 0, 'attendee.enterpriseId': 3, 'attendee.title': 4 })
  })

  it('across repeated headers, with the title of each page left out', () => {
    const [table, other] = tablesOf([['一班名单'], header, zhang, ['二班名单'], header, li])
    expect(other).toBeUndefined()
    expect(namesIn(table)).toEqual(['张三', '李四'])
  })

  it('without any header', () => {
    const [table] = tablesOf([zhang, li, ['王五', '2022003', '复旦大学', '13800138002']])
    expect([table?.headerRow, table?.rows.length]).toEqual([0, 3])
    expect(mappingOf(table)).toEqual({
      'attendee.name': 0,
      'attendee.studentNumber': 1,
      'attendee.universityId': 2,
      'attendee.phone': 3,
    })
  })

  it('nowhere, and that is said', () => {
    expect(recogniseTables(sheetOf([]))).toMatchObject({ error: { code: 'IMPORT_SHEET_EMPTY' } })
    expect(
      recogniseTables(
        sheetOf([
          ['foo', 'bar'],
          ['x', 'y'],
        ]),
      ),
    ).toMatchObject({ error: { code: 'IMPORT_HEADERS_UNKNOWN' } })
    expect(
      recogniseTables(
        sheetOf([
          ['学号', '学校', '手机号'],
          ['1', '2', '3'],
        ]),
      ),
    ).toMatchObject({ error: { code: 'IMPORT_NAME_COLUMN_MISSING' } })
    expect(recogniseTables(sheetOf([header]))).toMatchObject({ error: { code: 'IMPORT_NO_ROWS' } })
  })
})

describe('columns', () => {
  it('are told by their content where the header says nothing, but never a parent’s phone', () => {
    const rows = [zhang, li].map(([name, number, , phone], index) => [
      name ?? '',
      number ?? '',
      phone ?? '',
      `1390013900${index}`,
    ])
    const [table] = tablesOf([['姓名', '学号', '家长手机', '号'], ...rows])
    expect(table?.mapping.map(({ column, basis }) => [column?.id ?? null, basis])).toEqual([
      ['attendee.name', 'header'],
      ['attendee.studentNumber', 'header'],
      [null, null],
      ['attendee.phone', 'content'],
    ])
  })

  it('are what a person says, and next time too', () => {
    const sheet = sheetOf([
      ['姓名', '学号', '口令'],
      ['张三', '2022001', '电气工程'],
    ])
    const choice = { kind: null, headerRow: null, mapping: { 2: 'attendee.major' } }
    const chosen = recogniseTable(sheet, 1, choice)
    if (!chosen.ok) throw new Error(chosen.error.code)
    expect(chosen.value.mapping[2]).toMatchObject({ basis: 'person', column: { id: 'attendee.major' } })
    const memory = rememberHeaders({}, chosen.value)
    const again = recogniseTables(sheet, { memory })
    expect(again.ok && again.value[0]?.mapping[2]).toMatchObject({ basis: 'memory', column: { id: 'attendee.major' } })
  })

  it('give way when a person moves their field to another column', () => {
    const sheet = sheetOf([
      ['姓名', '曾用名'],
      ['张三', '张山'],
    ])
    const moved = recogniseTable(sheet, 1, { kind: 'attendee', headerRow: null, mapping: { 1: 'attendee.name' } })
    expect(moved.ok && moved.value.mapping.map(({ column }) => column?.id ?? null)).toEqual([null, 'attendee.name'])
  })

  it('begin in the row that a person names', () => {
    const sheet = sheetOf([
      ['甲', '乙'],
      ['某', '某'],
      ['张三', '13800138000'],
    ])
    const named = recogniseTable(sheet, 1, { kind: 'attendee', headerRow: 2, mapping: { 0: 'attendee.name' } })
    expect(named.ok && [named.value.headerRow, namesIn(named.value)]).toEqual([2, ['张三']])
  })
})

describe.each(importKinds)('%s tables', (kind) => {
  const columns = importColumns[kind].filter(({ field }) => field.sensitivity !== 'sensitive')
  const dressing = fc.record({ titles: fc.nat(5), language: fc.constantFrom('zh', 'en'), lead: fc.nat(2) } as const)

  it('are found whatever the order and language of their columns and whatever stands above', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        dressing,
        (order, { titles, language, lead }) => {
          const blank: CellInput[] = Array.from({ length: lead }, () => null)
          const rows = [
            ...Array.from({ length: titles }, (_, index) => [`标题 ${index}`]),
            [...blank, ...order.map((column) => column.header[language])],
            [...blank, ...order.map((column) => `${column.id} 值`)],
          ]
          const found = recogniseTables(sheetOf(rows), { wanted: kind })
          expect(found.ok && found.value.map((table) => [table.headerRow, mappingOf(table)])).toEqual([
            [titles + 1, Object.fromEntries(order.map(({ id }, index) => [id, index + lead]))],
          ])
        },
      ),
    )
  })
})

it('anything may stand in a sheet', () => {
  const words = importKinds.flatMap((kind) =>
    importColumns[kind].flatMap(({ header: { zh }, aliases }) => [zh, ...aliases]),
  )
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...words),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
    fc.constantFrom('合计', '张三', '13800138000', '北京大学', '本科'),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (rows) => {
      const found = recogniseTables(sheetOf(rows))
      if (!found.ok) return
      for (const table of found.value) {
        const { parsed } = parseTable(table, { attendeeKind: null, isSensitiveAllowed: true }, () => undefined)
        expect(parsed).toHaveLength(table.rows.length)
        const ids = table.mapping.flatMap(({ column }) => column?.id ?? [])
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
  )
})
