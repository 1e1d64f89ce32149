import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { countRows, emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { assignBooth, releaseBooth } from './assignBooth.ts'
import { readEnterprise } from './readEnterprise.ts'
import { readEnterpriseLines } from './readEnterpriseLines.ts'
import { removeEnterprise } from './removeEnterprise.ts'
import { type EnterpriseDetails, saveEnterprise } from './saveEnterprise.ts'
import { type PositionDetails, removePosition, savePosition } from './savePosition.ts'

let test: TestStation
beforeEach(async () => {
  test = await openTestStation()
})
afterEach(() => test.close())

const details = (name: string, set: Partial<EnterpriseDetails> = {}): EnterpriseDetails => ({
  name,
  creditCode: null,
  industry: null,
  keyField: null,
  nature: null,
  size: null,
  isSpecialised: null,
  city: null,
  contactName: null,
  contactPhone: null,
  ...set,
})

const position = (title: string, set: Partial<PositionDetails> = {}): PositionDetails => ({
  title,
  openings: null,
  degree: null,
  majors: null,
  salaryFrom: null,
  salaryTo: null,
  city: null,
  ...set,
})

const save = (name: string, set: Partial<EnterpriseDetails> = {}, id: string | null = null) =>
  saveEnterprise(test.station, test.writer, id, details(name, set))
const add = async (name: string, set: Partial<EnterpriseDetails> = {}) => valueOf(await save(name, set)).value
const read = (id: string) => readEnterprise(test.station.db, test.writer.fairId, id)
const assign = (id: string, number: string, hallId: string | null = null) =>
  assignBooth(test.station, test.writer, id, { number, hallId })

describe('saveEnterprise', () => {
  it('writes an op that names only what was changed', async () => {
    const id = await add('华北电网', { city: '北京' })
    await save('华北电网', { city: '天津' }, id)
    const ops = await test.ops()
    expect(ops.map((op) => Object.keys(op.open.values ?? {}))).toEqual([
      expect.arrayContaining(['name', 'city']),
      ['city'],
    ])
  })

  it('writes nothing when nothing was changed', async () => {
    const id = await add('华北电网')
    expect(valueOf(await save('华北电网', {}, id)).undo).toEqual([])
    expect(await test.ops()).toHaveLength(1)
  })

  it('refuses a second record of one enterprise and says which one it is', async () => {
    const first = await add('华北电网', { creditCode: '91350100M000100Y43' })
    const second = await add('南方电网')
    const before = await countRows(test.station)
    expect(await save('别的名字', { creditCode: '91350100M000100Y43' })).toEqual({
      ok: false,
      error: { code: 'RECORD_DUPLICATE', details: { field: 'creditCode', recordId: first } },
    })
    expect(await save('华北 电网', {}, second)).toMatchObject({
      error: { details: { field: 'name', recordId: first } },
    })
    expect(await countRows(test.station)).toEqual(before)
  })

  it('lets a removed enterprise’s name and code be used again', async () => {
    const id = await add('华北电网', { creditCode: '91350100M000100Y43' })
    await removeEnterprise(test.station, test.writer, id)
    expect(await save('华北电网', { creditCode: '91350100M000100Y43' })).toMatchObject({ ok: true })
    expect(await save('改名', {}, id)).toMatchObject({ error: { code: 'RECORD_NOT_FOUND' } })
  })

  it('is refused to a role that may not', async () => {
    const gate = { ...test.writer, role: 'gate' as const }
    expect(await saveEnterprise(test.station, gate, null, details('甲'))).toMatchObject({
      error: { code: 'ACCESS_ROLE' },
    })
  })
})

describe('positions', () => {
  it('are added, changed and removed with their enterprise', async () => {
    const id = await add('华北电网')
    const positionId = valueOf(
      await savePosition(test.station, test.writer, id, null, position('电气工程师', { openings: 3 })),
    ).value
    await savePosition(test.station, test.writer, id, positionId, position('电气工程师', { openings: 5 }))
    const lines = await readEnterpriseLines(test.station.db, [id])
    expect(lines.get(id)).toMatchObject({ positions: 1, openings: 5, booths: [] })
    await removePosition(test.station, test.writer, positionId)
    expect((await read(id))?.positions).toEqual([])
  })

  it('refuses a range of pay that is upside down, and the same title at the same place', async () => {
    const id = await add('华北电网')
    const saveNew = (one: PositionDetails) => savePosition(test.station, test.writer, id, null, one)
    expect(await saveNew(position('甲', { salaryFrom: 9000, salaryTo: 8000 }))).toMatchObject({
      error: { code: 'SALARY_ORDER' },
    })
    await saveNew(position('甲', { city: '北京' }))
    expect(await saveNew(position('甲', { city: '北京' }))).toMatchObject({ error: { code: 'RECORD_DUPLICATE' } })
    expect(await saveNew(position('甲', { city: '上海' }))).toMatchObject({ ok: true })
  })
})

describe('booths', () => {
  it('refuses a booth that another enterprise has, whatever its spelling', async () => {
    const [first, second] = [await add('甲公司'), await add('乙公司')]
    await assign(first, 'A-12')
    expect(await assign(second, 'a12')).toEqual({
      ok: false,
      error: { code: 'BOOTH_TAKEN', details: { number: 'A12' } },
    })
    expect(await assign(first, 'Ａ１２')).toMatchObject({ error: { code: 'RECORD_DUPLICATE' } })
    const hallId = newRecordId(test.station)
    expect(await assign(second, 'A12', hallId)).toMatchObject({ ok: true })
  })

  it('gives a released booth to another enterprise without making a second record', async () => {
    const [first, second] = [await add('甲公司'), await add('乙公司')]
    const boothId = valueOf(await assign(first, 'A12')).value
    await releaseBooth(test.station, test.writer, boothId)
    expect((await read(first))?.booths).toEqual([])
    expect(valueOf(await releaseBooth(test.station, test.writer, boothId)).undo).toEqual([])
    expect(valueOf(await assign(second, 'A12')).value).toBe(boothId)
    expect(await test.station.db.records('booth').count()).toBe(1)
  })

  it('stand in the order in which people count', async () => {
    const id = await add('甲公司')
    for (const number of ['A10', 'A2', 'A1']) await assign(id, number)
    expect((await read(id))?.booths.map(({ booth }) => booth.number)).toEqual(['A1', 'A2', 'A10'])
  })
})

describe('removeEnterprise', () => {
  it('takes positions along and frees booths; undo brings all of it back', async () => {
    const id = await add('甲公司')
    await savePosition(test.station, test.writer, id, null, position('工程师'))
    await assign(id, 'A1')
    const removed = valueOf(await removeEnterprise(test.station, test.writer, id))
    expect(await read(id)).toBeNull()
    expect((await test.station.db.records('booth').toArray())[0]?.enterpriseId).toBeNull()
    valueOf(await undo(test.station, test.writer, 'enterprise.edit', removed.undo))
    const file = await read(id)
    expect(file?.positions).toHaveLength(1)
    expect(file?.booths).toHaveLength(1)
  })

  it('refuses while people come for it', async () => {
    const id = await add('甲公司')
    const personId = newRecordId(test.station)
    const person = { ...emptyStudent, kind: 'representative' as const, name: '李四', enterpriseId: id }
    await test.save([create('attendee', personId, person)])
    expect(await removeEnterprise(test.station, test.writer, id)).toEqual({
      ok: false,
      error: { code: 'ENTERPRISE_IN_USE', details: { representatives: 1, intentions: 0 } },
    })
    expect((await read(id))?.representatives.map((row) => row.id)).toEqual([personId])
  })
})
