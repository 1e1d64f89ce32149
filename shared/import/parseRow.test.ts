import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ImportKind, importColumns } from './importColumns.ts'
import type { MappedColumn } from './mappedColumn.ts'
import { rowParser } from './parseRow.ts'
import type { Cell, SheetRow } from './sheet.ts'

const closed = { isSensitiveAllowed: false, defaults: new Map<string, unknown>() }
const open = { ...closed, isSensitiveAllowed: true }

/** A row whose cells stand in the named columns. */
function rowOf(cells: Readonly<Record<string, string | Cell>>, kind: ImportKind = 'attendee', options = closed) {
  const mapping = Object.keys(cells).map((id, index) => {
    const column = importColumns[kind].find((known) => known.id === id) ?? null
    return mapped(index, column)
  })
  const texts = Object.values(cells).map(
    (cell): Cell => (typeof cell === 'string' ? { kind: 'text', text: cell } : cell),
  )
  const row: SheetRow = { row: 7, cells: texts }
  return rowParser({ kind, mapping, rows: [row] }, options)(row)
}

const mapped = (index: number, column: MappedColumn['column']): MappedColumn => ({
  index,
  header: column?.header.zh ?? '',
  column,
  basis: 'header',
  examples: [],
})

const person = { 'attendee.kind': '毕业生', 'attendee.name': '张三' }
const valueOf = (id: string, text: string, kind: ImportKind = 'attendee') => {
  const { values, faults, notes } = rowOf(
    { ...(kind === 'attendee' ? person : { 'enterprise.name': '甲公司' }), [id]: text },
    kind,
    open,
  )
  return faults[0]?.error.code ?? notes[0]?.error.code ?? values.get(id)
}

describe('cells', () => {
  it.each([
    ['attendee.name', '买买提．吐尔逊', '买买提·吐尔逊'],
    ['attendee.phone', '138 0013 8000', '+8613800138000'],
    ['attendee.phone', '1.38001E+10', 'IDENTIFIER_DAMAGED'],
    ['attendee.phone', '12345', 'PHONE_INVALID'],
    ['attendee.studentNumber', '２０２２０００１', '20220001'],
    ['attendee.studentNumber', '2.02301E+11', 'IDENTIFIER_DAMAGED'],
    ['attendee.gender', 'F', 'female'],
    ['attendee.gender', '未知', 'IMPORT_CHOICE_DROPPED'],
    ['attendee.kind', '外星人', 'IMPORT_CHOICE_UNKNOWN'],
    ['attendee.degree', '大学本科', 'bachelor'],
    ['attendee.graduationYear', '2026届', 2026],
    ['attendee.graduationYear', '2026-06-30', 2026],
    ['attendee.graduationYear', '2026.9.1', 2026],
    ['attendee.graduationYear', '202606', 2026],
    ['attendee.graduationYear', '二〇二六年九月', 2026],
    ['attendee.graduationYear', '二零二六', 2026],
    ['attendee.graduationYear', '26届', 2026],
    ['attendee.graduationYear', '2026-06-30 00:00:00', 2026],
    ['attendee.graduationYear', '20260901', 2026],
    ['attendee.graduationYear', '2022级', 'IMPORT_YEAR_INVALID'],
    ['attendee.graduationYear', '26', 'IMPORT_YEAR_INVALID'],
    ['attendee.graduationYear', '20260', 'IMPORT_YEAR_INVALID'],
    ['attendee.major', '专'.repeat(61), 'IMPORT_TEXT_TOO_LONG'],
    ['attendee.identityNumber', '11010519491231002x', '11010519491231002X'],
    ['attendee.identityNumber', '110105194912310021', 'IDENTITY_NUMBER_CHECK'],
    ['university.code', '4111010001', '4111010001'],
  ])('%s %j', (id, text, expected) => expect(valueOf(id, text)).toEqual(expected))

  it.each([
    ['enterprise.isSpecialised', '√', true],
    ['enterprise.isSpecialised', '否', false],
    ['enterprise.isSpecialised', '也许', 'IMPORT_CHOICE_DROPPED'],
    ['enterprise.creditCode', '91350100m000100y43', '91350100M000100Y43'],
    ['booth.number', 'A01、A02,A01', ['A01', 'A02']],
    ['booth.number', 'A09-A11', ['A09', 'A10', 'A11']],
    ['booth.number', 'B-12', ['B-12']],
    ['position.openings', '1,000人', 1000],
    ['position.openings', '若干', 'IMPORT_NUMBER_DROPPED'],
    ['position.openings', '0', 'IMPORT_NUMBER_INVALID'],
    ['position.salaryFrom', '8000元/月', 8000],
  ])('%s %j', (id, text, expected) => expect(valueOf(id, text, 'enterprise')).toEqual(expected))

  it.each([
    ['attendee.phone', '010-62751234/13800138000', '+861062751234', 'IMPORT_PHONE_PART_DROPPED'],
    ['attendee.phone', '没有/13800138000', '+8613800138000', 'IMPORT_PHONE_PART_DROPPED'],
    ['attendee.phone', '010-62751234 转 802', '+861062751234', 'IMPORT_PHONE_PART_DROPPED'],
    ['attendee.graduationYear', '46204', 2026, 'IMPORT_REPAIRED_DATE'],
  ])('%s %j is read as %j, and that is said', (id, text, value, code) => {
    const { values, notes } = rowOf({ ...person, [id]: text })
    expect([values.get(id), notes.map(({ error }) => error.code)]).toEqual([value, [code]])
  })

  it.each([
    ['6000-8000元/月', 6000, 8000],
    ['8k~12k', 8000, 12000],
    ['0.6-0.8万', 6000, 8000],
    ['12-18万/年', 10000, 15000],
    ['6千以上', 6000, undefined],
    ['5000', 5000, 5000],
    ['面议', undefined, undefined],
    ['优厚', undefined, undefined],
  ])('pay %j is %s to %s', (text, from, to) => {
    const { values, faults } = rowOf(
      { 'enterprise.name': '甲公司', 'position.title': '会计', 'position.pay': text },
      'position',
    )
    expect([values.get('position.salaryFrom'), values.get('position.salaryTo'), faults]).toEqual([from, to, []])
  })

  it('read the steps of an assistance case with their days', () => {
    const cells = {
      'attendee.name': '张三',
      'assistanceCase.status': '已落实',
      'assistanceCase.steps': '2026-03-01 电话联系；推荐岗位',
    }
    expect(rowOf(cells, 'assistanceCase', open).values.get('assistanceCase.steps')).toEqual([
      { day: '2026-03-01', text: '电话联系' },
      { day: null, text: '推荐岗位' },
    ])
  })

  it('get back the zeros that a spreadsheet dropped, where the rest of the column says how many', () => {
    const column = importColumns.attendee.find(({ id }) => id === 'attendee.studentNumber') ?? null
    const name = importColumns.attendee.find(({ id }) => id === 'attendee.name') ?? null
    const rows = ['00231', '00232', 233].map(
      (number, index): SheetRow => ({
        row: index + 2,
        cells: [
          { kind: 'text', text: '张三' },
          { kind: typeof number === 'number' ? 'number' : 'text', text: String(number) },
        ],
      }),
    )
    const parse = rowParser({ kind: 'attendee', mapping: [mapped(0, name), mapped(1, column)], rows }, closed)
    const read = rows.map((row) => parse(row))
    expect(read.map(({ values }) => values.get('attendee.studentNumber'))).toEqual(['00231', '00232', '00233'])
    expect(read[2]?.notes.map(({ error }) => error.code)).toEqual(['IMPORT_REPAIRED_ZEROS'])
  })

  it.each(['', ' ', '-', '——', '/', '\u3000'])('%j is an empty cell', (text) => {
    const { values, faults } = rowOf({ ...person, 'attendee.phone': text })
    expect([values.has('attendee.phone'), faults]).toEqual([false, []])
  })

  it('name the error of a formula by its place', () => {
    const { faults } = rowOf({ ...person, 'attendee.major': { kind: 'error', text: '' } })
    expect(faults).toEqual([{ row: 7, column: 2, error: { code: 'IMPORT_CELL_ERROR' } }])
  })
})

describe('rows', () => {
  it('report all their faults at once, a missing name among them', () => {
    const { faults } = rowOf({
      'attendee.kind': '毕业生',
      'attendee.name': '',
      'attendee.phone': '1',
      'attendee.studentNumber': '!',
    })
    expect(faults.map(({ column, error }) => [column, error.code])).toEqual([
      [2, 'PHONE_INVALID'],
      [3, 'STUDENT_NUMBER_FORMAT'],
      [1, 'IMPORT_VALUE_MISSING'],
    ])
  })

  it('say once what is wrong with a name', () => {
    expect(rowOf({ ...person, 'attendee.name': '123' }).faults).toHaveLength(1)
  })

  it('take the kind of the list where they have none', () => {
    const row: SheetRow = { row: 2, cells: [{ kind: 'text', text: '张三' }] }
    const name = importColumns.attendee.find(({ id }) => id === 'attendee.name') ?? null
    const table = { kind: 'attendee', mapping: [mapped(0, name)], rows: [row] } as const
    const defaults = new Map([['attendee.kind', 'guest']])
    expect(rowParser(table, { ...closed, defaults })(row).values.get('attendee.kind')).toBe('guest')
    expect(rowParser(table, closed)(row).faults).toMatchObject([
      { column: null, error: { code: 'IMPORT_VALUE_MISSING' } },
    ])
  })

  it('pass over sensitive cells without consent, right or wrong', () => {
    for (const text of ['11010519491231002X', 'nonsense']) {
      const { values, faults, notes } = rowOf({ ...person, 'attendee.identityNumber': text })
      expect([values.has('attendee.identityNumber'), faults, notes]).toEqual([false, [], []])
    }
  })

  it('never throw and never keep text that begins like a formula from being text', () => {
    const ids = importColumns.attendee.map(({ id }) => id)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.string({ unit: 'binary', maxLength: 40 })), (cells) => {
        const { values } = rowOf(cells, 'attendee', open)
        for (const value of values.values()) expect(['string', 'number', 'object']).toContain(typeof value)
      }),
    )
    expect(valueOf('attendee.major', '=HYPERLINK("x")')).toBe('=HYPERLINK("x")')
  })
})
