// @vitest-environment node
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { openField } from '#renderer/db/sealer.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { parseUniversities } from '#shared/reference/universities.ts'
import { askImport } from '#tests/fixtures/askImport.ts'
import { openTestStation, type TestStation } from '#tests/fixtures/openTestStation.ts'
import { buildWorkbook, type CellInput, type SheetInput } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { studentHeader, studentRow, studentRows, withCell } from '#tests/fixtures/spreadsheets/studentRows.ts'
import type { Decisions, ImportChoice } from './importMessages.ts'
import { readImports } from './readImports.ts'

const csv = readFileSync(new URL('../../../resources/reference/universitySearch.csv', import.meta.url), 'utf8')
const reference = parseUniversities(csv)
const consent = { noticeVersion: 1, sensitive: false, at: '2026-03-01T00:00:00.000Z', basis: 'import' } as const
const anyChoice: ImportChoice = {
  sheet: 1,
  table: 1,
  understood: { kind: null, headerRow: null, mapping: {} },
  attendeeKind: null,
  isSensitiveAllowed: false,
}

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

/** The worker without its thread. */
function openJob() {
  const { ask, replies, cancel } = askImport(desk, { reference })
  return {
    replies,
    cancel,
    read: (bytes: Uint8Array<ArrayBuffer>) => ask({ type: 'read', file: new Blob([bytes]), fileName: '名单.xlsx' }),
    look: (choice: Partial<ImportChoice> = {}) =>
      ask({ type: 'look', fairId: desk.writer.fairId, choice: { ...anyChoice, ...choice } }),
    save: (sensitive = false, decisions: Decisions = {}, table = { sheet: 1, table: 1 }) =>
      ask({ type: 'save', table, writer: desk.writer, consent: { ...consent, sensitive }, decisions }),
    saveWithoutConsent: () =>
      ask({ type: 'save', table: { sheet: 1, table: 1 }, writer: desk.writer, consent: null, decisions: {} }),
    undo: async (batchId?: string) =>
      ask({ type: 'undo', writer: desk.writer, batchId: batchId ?? (await newestImport()) }),
  }
}

/** Of those that stand: the clock of a test doesn't move, so the undone one may be as new. */
const newestImport = async () =>
  (await readImports(desk.station.db, desk.writer.fairId)).find(({ undoneAt }) => undoneAt === null)?.id ?? ''

async function lookAt(...sheets: readonly SheetInput[]) {
  const job = openJob()
  const read = await job.read(buildWorkbook(...sheets))
  if (!read.ok) throw new Error(read.error.code)
  const looked = await job.look(read.value.suggested)
  if (!looked.ok) throw new Error(looked.error.code)
  return { job, preview: looked.value }
}

async function importRows(rows: readonly (readonly CellInput[])[]) {
  const { job, preview } = await lookAt({ rows })
  const saved = await job.save()
  if (!saved.ok) throw new Error(saved.error.code)
  return { job, preview, outcome: saved.value }
}

const countOf = async (kind: 'attendee' | 'university' | 'enterprise' | 'position' | 'booth') =>
  (await desk.station.db.records(kind).toArray()).filter((row) => row.removedAt === null).length

/** Somebody at the desk, while the import is being looked at. */
async function register({
  name,
  phone = null,
  universityId = null,
}: {
  name: string
  phone?: string | null
  universityId?: string | null
}) {
  const studies = { studentNumber: null, universityId, major: null, degree: null, graduationYear: null }
  const rest = {
    kind: 'student',
    gender: null,
    enterpriseId: null,
    title: null,
    photo: null,
    consent,
    mergedInto: null,
    possibleTwinOf: null,
    source: 'walkIn',
  } as const
  await desk.save([create('attendee', newRecordId(desk.station), { name, phone, ...studies, ...rest })])
}

const reasons = (
  remarks: readonly {
    readonly row: number
    readonly column: number | null
    readonly error: { readonly code: string }
  }[],
) => remarks.map(({ row, column, error }) => [row, column, error.code])

describe('people', () => {
  it('takes 1,980 good rows of 2,000, names each of the 20 wrong ones, and saves exactly what the preview said', async () => {
    const rows = studentRows(2000)
    const wrong: [number, number, CellInput, string][] = [
      [0, 2, '1380000', 'PHONE_INVALID'],
      [101, 3, '2.02301E+11', 'IDENTIFIER_DAMAGED'],
      [102, 3, 2.0230100123456e17, 'IDENTIFIER_DAMAGED'],
      [103, 0, '12345', 'PERSON_NAME_EMPTY'],
      [104, 0, null, 'IMPORT_VALUE_MISSING'],
      [105, 7, '明年', 'IMPORT_YEAR_INVALID'],
      [106, 3, '学号：！', 'STUDENT_NUMBER_FORMAT'],
      [107, 5, '专'.repeat(61), 'IMPORT_TEXT_TOO_LONG'],
    ]
    for (const [index, column, value] of wrong) rows[index] = withCell(rows[index] ?? [], column, value)
    for (let index = 200; index < 212; index += 1) rows[index] = withCell(studentRow(index - 50), 5, '别的专业')
    const { preview, outcome } = await importRows([studentHeader, ...rows])

    expect(preview).toMatchObject({
      kind: 'attendee',
      headerRow: 1,
      rowCount: 2000,
      counts: { created: 1980, updated: 0, unchanged: 0, unsure: 0, refused: 20 },
    })
    expect(reasons(preview.refused).slice(0, 1)).toEqual([[2, 2, 'PHONE_INVALID']])
    for (const [index, column, , code] of wrong)
      expect(reasons(preview.refused)).toContainEqual([index + 2, column, code])
    for (let index = 200; index < 212; index += 1) {
      const remark = preview.refused.find(({ row }) => row === index + 2)
      expect(remark?.error).toEqual({ code: 'IMPORT_PERSON_TWICE', details: { otherRow: index - 50 + 2 } })
    }
    expect(outcome.counts).toEqual(preview.counts)
    expect(outcome.added).toMatchObject({ attendee: 1980, university: 5 })
    expect(await countOf('attendee')).toBe(1980)
  })

  it('writes normalised values, the university of the national list and the consent', async () => {
    await importRows([
      ['2026 届毕业生名单'],
      ['名　字*', 'Phone', 'STUDENT ID', '毕业院校', '学历层次', '届', '是否党员'],
      ['张　三', '138 0013 8000', '00123', '中国石油大学(北京)', '大学本科', '二〇二六年六月', '是'],
    ])
    const [person] = await desk.station.db.records('attendee').toArray()
    const [university] = await desk.station.db.records('university').toArray()
    expect(university).toMatchObject({ name: '中国石油大学（北京）', location: '北京市', level: '本科' })
    expect(university?.code).toMatch(/^\d{10}$/)
    expect(person).toMatchObject({
      kind: 'student',
      name: '张三',
      phone: '+8613800138000',
      studentNumber: '00123',
      universityId: university?.id,
      degree: 'bachelor',
      graduationYear: 2026,
      consent,
      source: 'import',
      identityNumber: null,
    })
  })

  it('saves nobody without a declared consent', async () => {
    const { job } = await lookAt({ rows: [studentHeader, studentRow(1)] })
    expect(await job.saveWithoutConsent()).toEqual({ ok: false, error: { code: 'CONSENT_MISSING' } })
    expect(await desk.ops()).toEqual([])
  })

  it('changes nothing when the same file comes twice', async () => {
    const rows = [studentHeader, studentRow(1), studentRow(2), ['王五'], ['王五'], ['赵六', null, '13900000001']]
    await importRows(rows)
    const before = await desk.ops()
    const { preview, outcome } = await importRows(rows)
    expect(preview.counts).toEqual({ created: 0, updated: 0, unchanged: 5, unsure: 0, refused: 0 })
    expect(outcome).toMatchObject({ batchId: null, counts: preview.counts })
    expect(await desk.ops()).toEqual(before)
  })

  it('updates whom the fair has already, field by field, and empties nothing', async () => {
    await importRows([studentHeader, studentRow(1), studentRow(2)])
    const changed = withCell(withCell(studentRow(2), 5, '软件工程'), 2, null)
    const { preview, outcome } = await importRows([studentHeader, changed, studentRow(3)])
    expect(preview.counts).toEqual({ created: 1, updated: 1, unchanged: 0, unsure: 0, refused: 0 })
    const change = { columnId: 'attendee.major', before: '计算机科学与技术', after: '软件工程', isHidden: false }
    expect(preview.updates).toMatchObject([{ row: 2, changes: [change] }])
    expect(outcome.added).toMatchObject({ attendee: 1, university: 1 })
    const people = await desk.station.db.records('attendee').toArray()
    const major = people.find((row) => row.major === '软件工程')
    expect(major).toMatchObject({ studentNumber: '2022000002', phone: '+8613810000002' })
  })

  it('completes a person from later rows of the same file, and refuses what contradicts', async () => {
    const { preview } = await importRows([
      ['姓名', '手机号', '学号', '学校', '专业'],
      ['张三', '13800138000', null, null, null],
      ['张三', '13800138000', '1', '北京大学', null],
      ['张三', '13800138000', '1', '北京大学', '数学'],
      ['张三', '13800138000', '1', '北京大学', '物理'],
      ['李四', null, '1', '北京大学', null],
    ])
    expect(preview.counts).toEqual({ created: 1, updated: 2, unchanged: 0, unsure: 0, refused: 2 })
    expect(preview.refused.map(({ row, error }) => [row, error])).toEqual([
      [5, { code: 'IMPORT_PERSON_TWICE', details: { otherRow: 4 } }],
      [6, { code: 'IMPORT_STUDENT_NUMBER_TWICE', details: { otherRow: 2 } }],
    ])
    const people = await desk.station.db.records('attendee').toArray()
    expect(people).toMatchObject([{ name: '张三', studentNumber: '1', major: '数学' }])
  })

  it('counts one number at two universities as two people', async () => {
    const { outcome } = await importRows([studentHeader, studentRow(1), withCell(studentRow(1), 4, '南京大学')])
    expect(outcome.added.attendee).toBe(2)
  })

  it('decides anew when somebody registered meanwhile', async () => {
    const { job, preview } = await lookAt({
      rows: [
        ['姓名', '手机号'],
        ['张三', '13800138000'],
        ['李四', '13800138001'],
      ],
    })
    expect(preview.counts.created).toBe(2)
    await register({ name: '张三', phone: '+8613800138000' })
    const saved = await job.save()
    expect(saved).toMatchObject({ ok: true, value: { counts: { created: 1, unchanged: 1 } } })
  })

  it('keeps identity numbers out without sensitive consent, and seals them with it', async () => {
    const rows = [
      ['姓名', '身份证号', '重点群体', '核对用号码'],
      ['张三', '11010519491231002X', '脱贫户、残疾', '11010519491231002X'],
    ]
    const job = openJob()
    await job.read(buildWorkbook({ rows }))
    const closed = await job.look()
    expect(closed).toMatchObject({ ok: true, value: { hasSensitiveColumns: true, counts: { created: 1 } } })
    expect(JSON.stringify(closed)).not.toContain('11010519491231002X')
    expect(await job.save(false)).toMatchObject({ ok: true })
    expect((await desk.station.db.records('attendee').toArray())[0]).toMatchObject({
      identityNumber: null,
      keyGroups: null,
    })
    await job.undo()
    const open = await job.look({ isSensitiveAllowed: true })
    expect(JSON.stringify(open)).not.toContain('11010519491231002X')
    expect(await job.save(false)).toMatchObject({ ok: true })
    expect((await desk.station.db.records('attendee').toArray()).every((row) => row.identityNumber === null)).toBe(true)
    await job.undo()
    expect(await job.save(true)).toMatchObject({ ok: true })
    const person = (await desk.station.db.records('attendee').toArray()).find((row) => row.removedAt === null)
    if (person?.identityNumber == null || person.keyGroups === null) throw new Error('not sealed')
    expect(await openField(desk.station.sealer, person.id, 'identityNumber', person.identityNumber)).toBe(
      '11010519491231002X',
    )
    expect(await openField(desk.station.sealer, person.id, 'keyGroups', person.keyGroups)).toEqual([
      'poverty',
      'disability',
    ])
    expect(JSON.stringify(await desk.ops())).not.toContain('11010519491231002X')
  })

  it('finds the enterprise of representatives, and adds by name one that the fair lacks', async () => {
    await importRows([
      ['单位名称', '展位号'],
      ['华东电力设备有限公司', 'A01'],
    ])
    const { preview } = await importRows([
      ['姓名', '单位名称', '职务'],
      ['王五', '华东电力设备有限公司', '招聘经理'],
      ['王六', '华东电力设备公司', '招聘经理'],
      ['赵六', '不存在的公司', '经理'],
    ])
    expect(preview).toMatchObject({ attendeeKind: 'representative', counts: { created: 3, refused: 0 } })
    expect(preview.addedByName).toEqual([{ record: 'enterprise', name: '不存在的公司', isListed: false, rowCount: 1 }])
    expect(await countOf('enterprise')).toBe(2)
  })
})

describe('enterprises', () => {
  const header = ['单位名称', '统一社会信用代码', '重点领域', '展位号', '岗位名称', '招聘人数', '学历要求']

  it('brings enterprises with their booths and a position a row', async () => {
    const { preview, outcome } = await importRows([
      header,
      ['甲能源集团', '91350100M000100Y43', '能源电力', 'A01、A02', '电气工程师', 5, '本科及以上'],
      ['甲能源集团', null, null, null, '会计', '2人', '本科'],
      ['乙信息公司', null, '某领域', 'B01', null, null, null],
    ])
    expect(outcome.added).toMatchObject({ attendee: 0, university: 0, enterprise: 2, position: 2, booth: 3 })
    expect(reasons(preview.notes)).toEqual([[4, 2, 'IMPORT_CHOICE_DROPPED']])
    const code = '91350100M000100Y43'
    const [enterprise] = await desk.station.db
      .records('enterprise')
      .where({ fairId: desk.writer.fairId, creditCode: code })
      .toArray()
    expect(enterprise).toMatchObject({ name: '甲能源集团', keyField: 'energyPower' })
    expect(await desk.station.db.records('position').where({ enterpriseId: enterprise?.id }).count()).toBe(2)
  })

  it('passes over what is there, refuses taken booths and what follows on a refused row', async () => {
    await importRows([header, ['甲公司', null, null, 'A01', '工程师', 1, null]])
    const { preview, outcome } = await importRows([
      header,
      ['甲公司', null, null, null, null, null, null],
      ['甲公司', null, null, null, '工程师', null, null],
      ['甲公司', null, null, null, '会计', null, null],
      ['乙公司', null, null, 'A01', null, null, null],
      ['丙公司', '91350100M000100Y44', null, null, '司机', null, null],
      ['丙公司', null, null, null, '出纳', null, null],
      ['丁公司', '91350100M000100Y43', null, 'C01', null, null, null],
      ['戊公司', '91350100M000100Y43', null, null, null, null, null],
      ['丁公司', null, null, null, null, null, null],
    ])
    expect(reasons(preview.refused)).toEqual([
      [5, null, 'IMPORT_BOOTH_TAKEN'],
      [6, 1, 'CREDIT_CODE_CHECK'],
      [7, null, 'IMPORT_EARLIER_ROW_REFUSED'],
      [9, null, 'IMPORT_CREDIT_CODE_TWICE'],
    ])
    expect(preview.counts).toMatchObject({ created: 2, unchanged: 3, refused: 4 })
    expect(outcome.added).toMatchObject({ attendee: 0, university: 0, enterprise: 1, position: 1, booth: 1 })
  })
})

describe('files that are refused', () => {
  const text = (content: string) => new TextEncoder().encode(content)
  it.each([
    ['a renamed PDF', text('%PDF-1.7\n%âãÏÓ'), { code: 'IMPORT_IS_PDF' }],
    ['nothing', new Uint8Array(), { code: 'IMPORT_FILE_EMPTY' }],
    ['a web page', text('<html><body>登录</body></html>'), { code: 'IMPORT_IS_WEB_PAGE' }],
    ['an empty sheet', buildWorkbook({ rows: [] }), { code: 'IMPORT_SHEET_EMPTY', details: { sheet: 1 } }],
    [
      'a header only',
      buildWorkbook({ rows: [['姓名', '学号']] }),
      { code: 'IMPORT_NO_ROWS', details: { sheet: 1, row: 1 } },
    ],
  ])('%s', async (_what, bytes, error) => {
    expect(await openJob().read(bytes)).toEqual({ ok: false, error })
    expect(await desk.ops()).toEqual([])
  })

  it('leaves a table that nobody recognised to the person, who says which column is which', async () => {
    const job = openJob()
    const rows = [['序号'], ['手机号', '代号'], ['13800138000', '甲一二三四五六']]
    const understood = { kind: null, headerRow: null, mapping: {} }
    const choice = { sheet: 1, table: 1, understood, attendeeKind: null, isSensitiveAllowed: false }
    const error = { code: 'IMPORT_NAME_COLUMN_MISSING', details: { sheet: 1, row: 2, field: 'attendee.name' } }
    expect(await job.read(buildWorkbook({ rows }))).toMatchObject({ ok: true, value: { tables: [{ error }] } })
    const nameless = await job.look(choice)
    expect(nameless).toMatchObject({ ok: true, value: { kind: 'attendee', headerRow: 2, counts: { refused: 1 } } })
    const named = await job.look({ ...choice, understood: { ...understood, mapping: { 1: 'attendee.name' } } })
    expect(named).toMatchObject({ ok: true, value: { counts: { created: 1, refused: 0 } } })
    expect(await job.read(buildWorkbook({ rows: [['foo', 'bar']] }))).toMatchObject({
      value: { tables: [{ error: { code: 'IMPORT_HEADERS_UNKNOWN', details: { sheet: 1, lastRow: 1 } } }] },
    })
  })

  it('passes over sheets that hold something else', async () => {
    const { preview } = await lookAt(
      { rows: [['说明：请勿修改']] },
      { rows: [] },
      { rows: [studentHeader, studentRow(1)] },
    )
    expect(preview.counts.created).toBe(1)
  })
})

describe('the whole import', () => {
  it('leaves nothing when cancelled in the middle', async () => {
    const { job } = await lookAt({ rows: [studentHeader, ...studentRows(1500)] })
    const saving = job.save()
    while (!job.replies.some((reply) => reply.type === 'progress' && reply.phase === 'saving'))
      await new Promise((done) => setTimeout(done, 1))
    await job.cancel()
    expect(await saving).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(await countOf('attendee')).toBe(0)
    expect(await countOf('university')).toBe(0)
    expect(await desk.ops()).toEqual([])
  })

  it('leaves nothing when cancelled while identity numbers are encrypted', async () => {
    const rows = studentRows(600).map((row) => [...row, '11010519491231002X'])
    const job = openJob()
    await job.read(buildWorkbook({ rows: [[...studentHeader, '身份证号'], ...rows] }))
    await job.look({ isSensitiveAllowed: true })
    const saving = job.save(true)
    await job.cancel()
    expect(await saving).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(job.replies.some((reply) => reply.type === 'progress' && reply.phase === 'saving')).toBe(false)
    expect(await desk.ops()).toEqual([])
  })

  it('is taken back at once, and not when something was built on it', async () => {
    const { job } = await importRows([studentHeader, ...studentRows(30)])
    expect(await job.undo()).toEqual({ ok: true, value: null })
    expect([await countOf('attendee'), await countOf('university')]).toEqual([0, 0])

    const again = await importRows([studentHeader, ...studentRows(30)])
    const [university] = (await desk.station.db.records('university').toArray()).filter((row) => row.removedAt === null)
    await register({ name: '后来的人', universityId: university?.id ?? null })
    expect(await again.job.undo()).toEqual({ ok: false, error: { code: 'RECORD_UNDO_STALE' } })
    expect(await countOf('attendee')).toBe(31)
  })
})
