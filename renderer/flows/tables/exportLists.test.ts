// @vitest-environment node
import { parse } from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import { create } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { rowParser } from '#shared/import/parseRow.ts'
import { recogniseTables } from '#shared/import/recogniseTables.ts'
import type { Cell, Sheet } from '#shared/import/sheet.ts'
import { attendee } from '#shared/records/attendee.ts'
import { readCsvCell } from '#shared/tables/csvCell.ts'
import { emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { saveEnterprise } from '../enterprise/saveEnterprise.ts'
import { readSpreadsheet } from '../excel/readSpreadsheet.ts'
import { exportLists, type ListKind } from './exportLists.ts'
import { writeFlatCsv } from './writeFlatCsv.ts'
import { writeFlatXlsx } from './writeFlatXlsx.ts'

let test: TestStation
beforeEach(async () => {
  test = await openTestStation()
})
afterEach(() => test.close())

const universityId = '019f0000-0000-7000-8000-000000000001'
const people = [
  { name: '张三', phone: '+8613800138000', studentNumber: '00231', major: '=cmd|calc', universityId },
  { name: '李四', phone: '+85223456789', studentNumber: '202301010001234567', major: '-5', degree: 'master' },
  { name: '买买提·吐尔逊', phone: '+861062751234', studentNumber: '2-12', major: "'=1+1\n“x”,y", graduationYear: 2027 },
] as const

async function savePeople(): Promise<readonly string[]> {
  const ids = people.map(() => newRecordId(test.station))
  const university = { name: '北京大学', code: null, location: null, level: null }
  valueOf(
    await test.save([
      create('university', universityId, university),
      ...people.map((person, index) => create('attendee', ids[index] ?? '', { ...emptyStudent, ...person })),
    ]),
  )
  return ids
}

const everyKey = (list: ListKind) => exportLists[list].columns.map(({ key }) => key)

interface Wanted {
  readonly keys?: readonly string[]
  readonly role?: StationRole
  readonly isPhoneWhole?: boolean
  readonly language?: 'zh' | 'en'
}

const readTable = (list: ListKind, ids: readonly string[], wanted: Wanted = {}) => {
  const { keys = everyKey(list), role = 'organiser', isPhoneWhole = true, language = 'zh' } = wanted
  const view = { language, role, isPhoneWhole }
  return exportLists[list].readTable(test.station.db, { ids, keys, view, onRead: () => undefined })
}

describe('what a role may have', () => {
  it.each([
    ['organiser', true, '138 0013 8000'],
    ['organiser', false, '138****8000'],
    ['registrationDesk', true, '138****8000'],
    ['registrationDesk', false, '138****8000'],
  ] as const)('phones for %s, whole asked for: %s', async (role, isPhoneWhole, expected) => {
    const [id = ''] = await savePeople()
    const table = await readTable('attendee', [id], { keys: ['phone'], role, isPhoneWhole })
    expect(table.rows).toEqual([[expected]])
  })

  it('no list has a column of what is opened person by person', () => {
    const sensitive = Object.entries(attendee.fields).flatMap(([key, field]) =>
      field.sensitivity === 'sensitive' ? key : [],
    )
    expect(sensitive).not.toEqual([])
    for (const key of sensitive) expect(everyKey('attendee')).not.toContain(key)
  })
})

it('keeps the order of the screen and leaves out what is gone', async () => {
  const [first = '', second = '', third = ''] = await savePeople()
  const table = await readTable('attendee', [third, newRecordId(test.station), first, second], { keys: ['name'] })
  expect(table.rows.flat()).toEqual(['买买提·吐尔逊', '张三', '李四'])
})

it('writes both languages', async () => {
  const ids = await savePeople()
  const table = await readTable('attendee', ids, { keys: ['degree', 'badge'], language: 'en' })
  expect(table.columns.map(({ header }) => header)).toEqual(['Degree', 'Badge'])
  expect(table.rows[1]).toEqual(['Master', 'None'])
})

/** The sheet that the import would read from separated text. */
function readCsv(bytes: Uint8Array): Sheet {
  const { data } = parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true })
  const cellOf = (text: string): Cell | undefined =>
    text === '' ? undefined : { kind: 'text', text: readCsvCell(text) }
  return {
    number: 1,
    name: 'csv',
    rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) })),
  }
}

async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const [sheet] = valueOf(await readSpreadsheet(bytes, 'list.xlsx'))
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

function importSheet(sheet: Sheet, kind: ImportKind): readonly Readonly<Record<string, unknown>>[] {
  const [table] = valueOf(recogniseTables(sheet, { wanted: kind }))
  if (table === undefined) throw new Error('no table')
  const options = { isSensitiveAllowed: false, defaults: new Map() }
  const rows = table.rows.map(rowParser(table, options))
  expect(rows.flatMap(({ faults, notes }) => [...faults, ...notes])).toEqual([])
  return rows.map(({ values }) => Object.fromEntries(values))
}

const formats = [
  ['csv', async (table: Parameters<typeof writeFlatCsv>[0]) => readCsv(writeFlatCsv(table))],
  ['xlsx', async (table: Parameters<typeof writeFlatCsv>[0]) => await readXlsx(await writeFlatXlsx(table))],
] as const

describe.each(formats)('a list as %s', (_format, writeAndRead) => {
  it('is imported with the same people', async () => {
    const ids = await savePeople()
    for (const language of ['zh', 'en'] as const) {
      const sheet = await writeAndRead(await readTable('attendee', ids, { language }))
      expect(importSheet(sheet, 'attendee')).toMatchObject(
        people.map((person) => ({
          'attendee.kind': 'student',
          'attendee.name': person.name,
          'attendee.phone': person.phone,
          'attendee.studentNumber': person.studentNumber,
          // Line ends within a field become spaces, as in every import.
          'attendee.major': person.major.replace('\n', ' '),
          ...('universityId' in person ? { 'attendee.universityId': '北京大学' } : {}),
          ...('graduationYear' in person ? { 'attendee.graduationYear': 2027 } : {}),
        })),
      )
    }
  })

  it('is imported with the same enterprises', async () => {
    const details = {
      name: '＋新能源（北京）有限公司',
      creditCode: '914403001922038216',
      industry: '01',
      keyField: 'energyPower',
      nature: 'stateOwned',
      size: 'to500',
      isSpecialised: true,
      city: '北京',
      contactName: '李四',
      contactPhone: '+861062751234',
    } as const
    const saved = valueOf(await saveEnterprise(test.station, test.writer, null, details))
    const sheet = await writeAndRead(await readTable('enterprise', [saved.value]))
    expect(importSheet(sheet, 'enterprise')).toEqual([
      Object.fromEntries(Object.entries(details).map(([key, value]) => [`enterprise.${key}`, value])),
    ])
  })
})

it('separated text has the mark of its encoding, line ends of RFC 4180, and nothing that runs', async () => {
  const bytes = writeFlatCsv(
    await readTable('attendee', await savePeople(), { keys: ['name', 'studentNumber', 'major'] }),
  )
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe(
    [
      '姓名,学号,专业',
      "张三,'00231,'=cmd|calc",
      "李四,'202301010001234567,'-5",
      "买买提·吐尔逊,'2-12,\"''=1+1\n“x”,y\"",
      '',
    ].join('\r\n'),
  )
})

it('a workbook has text as text, numbers as numbers and times as times, and says nothing in its properties', async () => {
  const [, , id = ''] = await savePeople()
  const keys = ['name', 'studentNumber', 'graduationYear', 'registeredAt']
  const book = read(await writeFlatXlsx(await readTable('attendee', [id], { keys })), {
    cellNF: true,
    cellFormula: true,
  })
  const sheet = book.Sheets['参会人员']
  expect(sheet?.['A2']).toMatchObject({ t: 's', v: '买买提·吐尔逊' })
  expect(sheet?.['B2']).toMatchObject({ t: 's', v: '2-12', z: '@' })
  expect(sheet?.['C2']).toMatchObject({ t: 'n', v: 2027 })
  expect(sheet?.['D2']).toMatchObject({ t: 'n', z: 'yyyy-mm-dd hh:mm' })
  expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:D2' })
  expect(book.Props).not.toHaveProperty('Author')
  expect(book.Props).not.toHaveProperty('Title')
})
