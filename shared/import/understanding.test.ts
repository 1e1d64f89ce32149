import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedValues } from '#tests/fixtures/typedValues.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import { isPassedOver } from './headerIndex.ts'
import { type ImportColumn, type ImportKind, importColumns, importKinds, requiredColumnIds } from './importColumns.ts'
import { parseTable } from './parseTable.ts'
import { recogniseTables } from './recogniseTables.ts'
import type { Cell, Sheet } from './sheet.ts'

type Value = string | number | undefined

const sheetOf = (rows: readonly (readonly Value[])[]): Sheet => ({
  number: 1,
  name: 'Sheet1',
  rows: rows.flatMap((cells, index) =>
    cells.every((cell) => cell === undefined) ? [] : [{ row: index + 1, cells: cells.map(cellOf) }],
  ),
})

const cellOf = (value: Value): Cell | undefined =>
  value === undefined ? undefined : { kind: typeof value === 'number' ? 'number' : 'text', text: String(value) }

const read = (rows: readonly (readonly Value[])[], wanted: ImportKind | null = null) => {
  const tables = recogniseTables(sheetOf(rows), { wanted })
  if (!tables.ok) throw new Error(tables.error.code)
  return tables.value.map((table) =>
    parseTable(table, { attendeeKind: null, isSensitiveAllowed: true }, () => undefined),
  )
}

/** Headers that only this column of the kind answers to, in either language. */
const spellings = (kind: ImportKind, { id, header, aliases }: ImportColumn): readonly string[] => {
  const others = importColumns[kind].filter((column) => column.id !== id)
  const taken = new Set(
    others.flatMap((column) => [column.header.zh, column.header.en, ...column.aliases].map(comparisonKey)),
  )
  return [header.zh, header.en, ...aliases].filter((text) => !taken.has(comparisonKey(text)) && !isPassedOver(text))
}

/** A column of the file: what it holds, under which of its headers, and how many empty columns stand before it. */
interface Dressed {
  readonly column: ImportColumn
  readonly header: string
  readonly gap: number
}

describe.each(importKinds)('%s records', (kind) => {
  // A text for both bounds of the pay and the bounds themselves would fill the same fields, and templates ask nobody for
  // identity numbers.
  const leftOut = ['position.pay', 'attendee.identityNumber']
  // A booth without a hall stands in the hall above it.
  const filledDown = 'venueHall.name'
  const columns = importColumns[kind].filter(({ id }) => !leftOut.includes(id))
  const record = fc.record(
    Object.fromEntries(
      columns.map((column) => [
        column.id,
        requiredColumnIds[kind].includes(column.id) || column.id === filledDown
          ? typedValues(column, 'zh')
          : fc.option(typedValues(column, 'zh'), { nil: undefined }),
      ]),
    ),
  )
  const dressed = fc.shuffledSubarray([...columns], { minLength: columns.length }).chain((order) =>
    fc.tuple(
      ...order.map(
        (column): fc.Arbitrary<Dressed> =>
          fc.record({
            column: fc.constant(column),
            header: fc.constantFrom(...spellings(kind, column)),
            gap: fc.constantFrom(0, 0, 0, 1),
          }),
      ),
    ),
  )

  it('are the same under any order, alias, language, titles and gaps of their columns', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), dressed, fc.nat(3), (records, file, titles) => {
        const line = (cell: (one: Dressed) => Value): Value[] =>
          file.flatMap((one) => [...Array.from({ length: one.gap }, () => undefined), cell(one)])
        const [table, ...others] = read(
          [
            ...Array.from({ length: titles }, (_, index) => [`${index + 1} 号名单`]),
            line(({ header }) => header),
            ...records.map((values) => line(({ column }) => values[column.id]?.typed)),
          ],
          kind,
        )
        expect(others).toEqual([])
        expect(table?.parsed.flatMap(({ faults, notes }) => [...faults, ...notes])).toEqual([])
        expect(table?.parsed.map(({ values }) => Object.fromEntries(values))).toEqual(
          records.map((values) =>
            Object.fromEntries(
              Object.entries(values).flatMap(([id, one]) => (one === undefined ? [] : [[id, one.value]])),
            ),
          ),
        )
      }),
    )
  })
})

describe('real lists', () => {
  const codes = (rows: readonly (readonly Value[])[]) =>
    read(rows).map(({ kind, headerRow, parsed }) => [
      kind,
      headerRow,
      parsed.flatMap(({ faults, notes }) => [...faults, ...notes].map(({ row, error }) => `${row} ${error.code}`)),
    ])
  const values = (rows: readonly (readonly Value[])[], id: string) =>
    read(rows).flatMap(({ parsed }) => parsed.map((row) => row.values.get(id)))

  it('give an enterprise back to the positions below its name', () => {
    const rows = [
      ['用人单位', '招聘岗位', '需求人数', '薪资待遇'],
      ['甲有限公司', '会计', '5人', '6000-8000元/月'],
      [undefined, '出纳', '若干', '面议'],
      ['乙集团', '审核专员', 3, '年薪12-18万'],
    ]
    expect(codes(rows)).toEqual([['position', 1, ['3 IMPORT_REPAIRED_GROUP', '3 IMPORT_NUMBER_DROPPED']]])
    expect(values(rows, 'enterprise.name')).toEqual(['甲有限公司', '甲有限公司', '乙集团'])
    expect(values(rows, 'position.salaryTo')).toEqual([8000, undefined, 15000])
  })

  it('give a hall back to the booths below its name', () => {
    const rows = [
      ['展厅', '展位号'],
      ['一号馆', 'A01'],
      [undefined, 'A02'],
      ['二号馆', 'A01'],
      [undefined, 'A02'],
    ]
    expect(values(rows, 'venueHall.name')).toEqual(['一号馆', '一号馆', '二号馆', '二号馆'])
    const inEachRow = [rows[0] ?? [], ['一号馆', 'A01'], ['一号馆', 'A02'], [undefined, 'A03']]
    expect(values(inEachRow, 'venueHall.name')).toEqual(['一号馆', '一号馆', undefined])
  })

  it('don’t give a name to a row that another credit code names', () => {
    const rows = [
      ['单位名称', '统一社会信用代码', '岗位名称'],
      ['甲有限公司', '91350100M000100Y43', '会计'],
      [undefined, '91110000802100433B', '出纳'],
    ]
    expect(values(rows, 'enterprise.name')).toEqual(['甲有限公司', undefined])
  })

  it('name whose a position is by the credit code alone', () => {
    const rows = [
      ['岗位名称', '统一社会信用代码', '招聘人数'],
      ['会计', '91350100M000100Y43', 3],
    ]
    expect(codes(rows)).toEqual([['position', 1, []]])
  })

  it('have groups of columns whose names only make sense together', () => {
    const rows = [
      ['单位名称', '联系人', undefined, '统一社会信用代码'],
      [undefined, '姓名', '电话'],
      ['甲有限公司', '王五', '13800138000', '91350100M000100Y43'],
    ]
    expect(values(rows, 'enterprise.contactName')).toEqual(['王五'])
    expect(values(rows, 'enterprise.contactPhone')).toEqual(['+8613800138000'])
  })

  it('have headers above the wrong columns', () => {
    const people = ['张三', '李四', '王五', '赵六'].map((name, index) => [`202200${index}`, `1380013800${index}`, name])
    const rows = [['姓名', '学号', '电话'], ...people]
    expect(read(rows)[0]?.mapping.map(({ column, basis }) => [column?.id, basis])).toEqual([
      ['attendee.studentNumber', 'content'],
      ['attendee.phone', 'content'],
      ['attendee.name', 'content'],
    ])
  })

  it('have a second phone, which is nobody’s student number', () => {
    const rows = [
      ['姓名', '手机2', '手机1'],
      ['张三', '13900139000', '13800138000'],
    ]
    expect(values(rows, 'attendee.phone')).toEqual(['+8613800138000'])
    expect(values(rows, 'attendee.studentNumber')).toEqual([undefined])
  })

  it('have faculties, which are no universities, unless the national list has them', () => {
    const rows = [
      ['部门', '姓名', '学号'],
      ['成都工业学院', '张三', '2022001'],
      ['成都工业学院', '李四', '2022002'],
    ]
    expect(values(rows, 'attendee.universityId')).toEqual([undefined, undefined])
    const known = recogniseTables(sheetOf(rows), { universities: new Set(['成都工业学院']) })
    expect(known.ok && known.value[0]?.mapping[0]).toMatchObject({ column: { id: 'attendee.universityId' } })
  })

  it('have words that nobody knows above contents that everybody does', () => {
    const people = ['张三', '李四', '王五'].map((name, index) => [name, `202200${index}`, `1380013800${index}`])
    expect(codes([['名单', '学号', '手机号'], ...people])).toEqual([['attendee', 1, []]])
    expect(codes([['甲', '乙', '丙'], ...people])).toEqual([['attendee', 1, []]])
    expect(codes([['名单'], ...people])).toEqual([['attendee', 0, []]])
  })

  it('are two lists where the running numbers begin anew', () => {
    const rows = [
      ['序号', '姓名', '学号', undefined, '序号', '单位名称', '联系人', '行业'],
      [1, '张三', '2022001', undefined, 1, '甲有限公司', '王五'],
      [2, '李四', '2022002'],
    ]
    expect(read(rows).map(({ kind, parsed }) => [kind, parsed.length])).toEqual([
      ['attendee', 2],
      ['enterprise', 1],
    ])
  })

  it('come again below another list', () => {
    const people = ['姓名', '学号']
    const rows = [people, ['张三', '1001'], ['单位名称', '联系人'], ['甲有限公司', '王五'], people, ['李四', '1002']]
    expect(read(rows).map(({ kind, headerRow }) => [kind, headerRow])).toEqual([
      ['attendee', 1],
      ['enterprise', 3],
      ['attendee', 5],
    ])
  })

  it('are no lists where labels stand beside their contents', () => {
    const form = [['参会回执'], ['单位名称', '甲有限公司'], ['联系人', '王五'], ['联系电话', '13800138000']]
    expect(recogniseTables(sheetOf(form))).toMatchObject({ error: { code: 'IMPORT_FORM_LAYOUT', details: { row: 2 } } })
    const pairs = [
      ['单位名称', '甲有限公司', '信用代码', '91350100M000100Y43'],
      ['联系人', '王五', '联系电话', '13800138000'],
    ]
    expect(recogniseTables(sheetOf(pairs))).toMatchObject({ error: { code: 'IMPORT_FORM_LAYOUT' } })
  })

  it('end in sums and signatures, are numbered beforehand, and name positions in the same words', () => {
    const rows = [
      ['序号', '岗位名称', '公司名称', '人数'],
      [1, '审核专员', '甲有限公司', 3],
      [2, '制表员', '乙集团', 1],
      [3],
      [undefined, '合计', undefined, 4],
      ['（盖章）'],
      ['填表人：李四', undefined, '审核人：王五', '日期：2026.9.1'],
      ['第 1 页 共 1 页'],
    ]
    expect(values(rows, 'position.title')).toEqual(['审核专员', '制表员'])
  })

  it('keep a row that lost its name, so that it is refused and not forgotten', () => {
    const rows = [
      ['姓名', '学号', '手机号'],
      ['张三', '1001', '13800138000'],
      [undefined, '1002'],
    ]
    expect(codes(rows)).toEqual([['attendee', 1, ['3 IMPORT_VALUE_MISSING']]])
  })

  it('write words for nothing', () => {
    const rows = [
      ['姓名', '学校', '手机号', '学历', '毕业年份'],
      ['张三', '无', '暂无', '不详', 'N/A'],
    ]
    expect(codes(rows)).toEqual([['attendee', 1, []]])
    expect(values(rows, 'attendee.universityId')).toEqual([undefined])
  })

  it('code men and women by the standard or by something else', () => {
    const list = (...genders: readonly Value[]) => [
      ['姓名', '性别'],
      ...genders.map((gender, i) => [`张${'一二三'[i]}`, gender]),
    ]
    expect(values(list(1, 2, 1), 'attendee.gender')).toEqual(['male', 'female', 'male'])
    expect(values(list(1, 0, 1), 'attendee.gender')).toEqual([undefined, undefined, undefined])
    expect(values(list('男', '女', 1), 'attendee.gender')).toEqual(['male', 'female', undefined])
    expect(codes(list(1, 0))).toEqual([['attendee', 1, ['2 IMPORT_CHOICE_DROPPED', '3 IMPORT_CHOICE_DROPPED']]])
  })

  it('send several people in one cell', () => {
    const rows = [
      ['学校名称', '参会代表', '电话'],
      ['北京大学', '张三、李四', '13800138000'],
    ]
    expect(codes(rows)).toEqual([['university', 1, ['2 IMPORT_SEVERAL_NAMES']]])
  })

  it('never show an identity number, whatever its column is called', () => {
    const rows = [
      ['姓名', '身份证号', '证件'],
      ['张三', '11010519491231002X', '11010519491231002X'],
    ]
    expect(read(rows)[0]?.mapping.map(({ examples }) => examples)).toEqual([['张三'], [], []])
  })

  it('stay quick although each of their rows could be a header', () => {
    const rows = Array.from({ length: 4000 }, (_, index) => ['姓名', '学号', index % 2 === 0 ? '甲' : '乙', `${index}`])
    expect(recogniseTables(sheetOf(rows)).ok).toBeTypeOf('boolean')
  })
})
