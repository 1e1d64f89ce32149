// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { importSheet } from '#tests/fixtures/importSheet.ts'
import { openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { keepBothTwins, mergeTwins, type TwinDecision } from './mergeTwins.ts'
import { readTwins } from './readTwins.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const takeBack = ({ undo: steps, besides }: TwinDecision) =>
  undo(desk.station, desk.writer, 'enterprise.edit', steps, undefined, besides)
const twins = () => readTwins(desk.station.db, desk.writer.fairId)
const onlyPair = async () => {
  const [pair] = await twins()
  if (pair === undefined) throw new Error('no pair')
  return pair
}
const present = async (kind: 'attendee' | 'enterprise' | 'position' | 'booth') =>
  (await desk.station.db.records(kind).toArray()).filter((row) => row.removedAt === null)

const older = [
  ['姓名', '手机号', '学校', '专业'],
  ['张三', '13800138000', '北京大学', '数学'],
]
const younger = [
  ['姓名', '学校', '学历', '职务'],
  ['张三', '北京大学', '本科', '班长'],
]

async function twoPeople() {
  await importSheet(desk, older)
  desk.passTime(1000)
  const second = await importSheet(desk, younger)
  expect(second.outcome).toMatchObject({ twins: 1, counts: { unsure: 1 } })
}

describe('two people who may be one', () => {
  it('stand side by side with their values and reasons', async () => {
    await twoPeople()
    const pair = await onlyPair()
    expect(pair).toMatchObject({
      record: 'attendee',
      older: { values: { 'attendee.phone': '+8613800138000', 'attendee.universityId': '北京大学' } },
      younger: { values: { 'attendee.title': '班长' } },
      reasons: [
        { part: 'name', agreement: 'same' },
        { part: 'university', agreement: 'same' },
      ],
    })
    expect(pair.likeness).toBeGreaterThan(0.5)
  })

  it('become one: the younger stands for the older, which gets what it lacks; and the step can be undone', async () => {
    await twoPeople()
    const pair = await onlyPair()
    const before = await present('attendee')
    const decision = valueOf(await mergeTwins(desk.station, desk.writer, pair))
    const rows = new Map((await present('attendee')).map((row) => [row.id, row]))
    expect(rows.get(pair.younger.id)).toMatchObject({ mergedInto: pair.older.id, possibleTwinOf: null })
    expect(rows.get(pair.older.id)).toMatchObject({
      degree: 'bachelor',
      title: '班长',
      major: '数学',
      mergedInto: null,
    })
    expect(await twins()).toEqual([])
    const again = await importSheet(desk, younger)
    expect(again.outcome.batchId).toBeNull()
    expect(await mergeTwins(desk.station, desk.writer, pair)).toEqual({
      ok: false,
      error: { code: 'RECORD_NOT_FOUND' },
    })
    valueOf(await takeBack(decision))
    const plain = (list: typeof before) => list.map((row) => ({ ...row, revisions: null }))
    expect(plain(await present('attendee'))).toEqual(plain(before))
    expect(await twins()).toHaveLength(1)
  })

  it('stay two, and nobody asks again', async () => {
    await twoPeople()
    const decision = valueOf(await keepBothTwins(desk.station, desk.writer, await onlyPair()))
    expect(await twins()).toEqual([])
    expect((await importSheet(desk, younger)).outcome.batchId).toBeNull()
    valueOf(await takeBack(decision))
    expect(await twins()).toHaveLength(1)
  })

  it('are no pair any more when one was removed', async () => {
    await twoPeople()
    const pair = await onlyPair()
    await desk.save([
      {
        kind: 'attendee',
        id: pair.older.id,
        mode: 'update',
        set: { removedAt: '2026-03-14T02:00:00.000Z' },
        sealed: null,
      },
    ])
    expect(await twins()).toEqual([])
    expect(await mergeTwins(desk.station, desk.writer, pair)).toEqual({
      ok: false,
      error: { code: 'RECORD_NOT_FOUND' },
    })
  })
})

describe('two enterprises that may be one', () => {
  const header = ['单位名称', '统一社会信用代码', '展位号', '岗位名称', '所在城市']
  const first = [header, ['华东电力设备有限公司', null, 'A01', '工程师', null]]
  const second = [
    header,
    ['华东电力设备（上海）有限公司', '91350100M000100Y43', 'A02', '工程师', '上海'],
    ['华东电力设备（上海）有限公司', null, null, '会计', null],
  ]

  async function twoEnterprises() {
    await importSheet(desk, first)
    desk.passTime(1000)
    await importSheet(desk, second)
    return onlyPair()
  }

  it('become one: booths, positions and people go along, values are filled, the name stays known', async () => {
    const pair = await twoEnterprises()
    await importSheet(desk, [
      ['姓名', '单位名称', '职务'],
      ['王五', '华东电力设备（上海）有限公司', '经理'],
    ])
    const decision = valueOf(await mergeTwins(desk.station, desk.writer, pair))
    expect(await present('enterprise')).toMatchObject([
      { id: pair.older.id, name: '华东电力设备有限公司', creditCode: '91350100M000100Y43', city: '上海' },
    ])
    const owners = [...(await present('booth')), ...(await present('position')), ...(await present('attendee'))]
    expect(new Set(owners.map((row) => ('enterpriseId' in row ? row.enterpriseId : '')))).toEqual(
      new Set([pair.older.id]),
    )
    expect((await present('position')).map((row) => ('title' in row ? row.title : '')).sort()).toEqual([
      '会计',
      '工程师',
    ])
    const again = await importSheet(desk, [
      ['姓名', '单位名称', '职务'],
      ['赵六', '华东电力设备（上海）有限公司', '经理'],
    ])
    expect(again.outcome.added).toMatchObject({ attendee: 1, enterprise: 0 })
    valueOf(await again.job.undo(again.outcome.batchId ?? ''))
    valueOf(await takeBack(decision))
    expect(await present('enterprise')).toHaveLength(2)
    expect(await twins()).toHaveLength(1)
  })

  it('are not merged once intentions lean on the younger', async () => {
    const pair = await twoEnterprises()
    const intention = {
      enterpriseId: pair.younger.id,
      attendeeId: newRecordId(desk.station),
      universityId: null,
      cooperationKind: null,
      positionId: null,
      stage: 'interested',
      rating: null,
      note: null,
    } as const
    valueOf(await desk.save([create('intention', newRecordId(desk.station), intention)]))
    expect(await mergeTwins(desk.station, desk.writer, pair)).toMatchObject({
      ok: false,
      error: { code: 'ENTERPRISE_HAS_INTENTIONS', details: { intentions: 1 } },
    })
    expect(await present('enterprise')).toHaveLength(2)
  })
})

describe('a third record', () => {
  it('stays in the inbox when the one that it may be was merged', async () => {
    for (const phone of ['13800138000', '13955512345', '13955512346']) {
      await importSheet(desk, [
        ['姓名', '学校', '手机号'],
        ['张三', '北京大学', phone],
      ])
      desk.passTime(1000)
    }
    const before = await twins()
    const second = before.find(({ younger: side }) => side.values['attendee.phone'] === '+8613955512345')
    valueOf(await mergeTwins(desk.station, desk.writer, second ?? (await onlyPair())))
    const [left, ...none] = await twins()
    expect(none).toEqual([])
    expect(left).toMatchObject({
      older: { values: { 'attendee.phone': '+8613800138000' } },
      younger: { values: { 'attendee.phone': '+8613955512346' } },
    })
    valueOf(await mergeTwins(desk.station, desk.writer, await onlyPair()))
    expect(await twins()).toEqual([])
  })

  it('of an enterprise may be the one that stays', async () => {
    for (const name of ['华东电力设备有限公司', '华东电力设备（上海）有限公司', '华东电力设备（北京）有限公司']) {
      await importSheet(desk, [
        ['企业名称', '所在城市'],
        [name, null],
      ])
      desk.passTime(1000)
    }
    const pairs = await twins()
    expect(pairs.length).toBeGreaterThanOrEqual(2)
    for (let left = pairs.length; left > 0; left -= 1) {
      expect(await twins()).toHaveLength(left)
      valueOf(await mergeTwins(desk.station, desk.writer, (await twins())[0] ?? (await onlyPair())))
    }
    expect(await twins()).toEqual([])
    expect(await present('enterprise')).toHaveLength(1)
  })
})

describe('the name of a merged enterprise', () => {
  it('means itself again once the merge is taken back', async () => {
    await importSheet(desk, [['企业名称'], ['华东电力设备有限公司']])
    desk.passTime(1000)
    await importSheet(desk, [['企业名称'], ['华东电力设备（上海）有限公司']])
    const merged = valueOf(await mergeTwins(desk.station, desk.writer, await onlyPair()))
    valueOf(await takeBack(merged))
    expect(await desk.station.db.setting.get('mergedNames')).toMatchObject({ value: { [desk.writer.fairId]: {} } })
  })
})
