// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { update } from '#renderer/db/change.ts'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import { packSteps, unpackSteps } from '#renderer/db/packSteps.ts'
import { assistanceCaseId } from '#shared/assistance/assistanceCaseId.ts'
import { importSheet, openImportJob } from '#tests/fixtures/importSheet.ts'
import { openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { readImports } from './readImports.ts'
import { undoImport } from './undoImport.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const header = ['姓名', '手机号', '学号', '学校', '专业']
const zhang = ['张三', '13800138000', '1', '北京大学', '数学']
const li = ['李四', '13800138001', '2', '北京大学', '物理']

const people = async () => (await desk.station.db.records('attendee').toArray()).filter((row) => row.removedAt === null)

/** The same computer after the app was closed and opened again. */
async function restart(): Promise<TestStation['station']> {
  desk.station.db.close()
  const db = new FairDeskDatabase(desk.station.db.name)
  await db.open()
  desk = { ...desk, station: { ...desk.station, db, bootId: crypto.randomUUID() }, close: () => db.delete() }
  return desk.station
}

describe('an import is one step', () => {
  it('that is remembered with what it did', async () => {
    await importSheet(desk, [header, zhang])
    desk.passTime(1000)
    const { outcome } = await importSheet(desk, [header, zhang, li])
    const imports = await readImports(desk.station.db, desk.writer.fairId)
    expect(imports).toMatchObject([
      {
        id: outcome.batchId,
        fileName: '名单.xlsx',
        kind: 'attendee',
        counts: { created: 1, unchanged: 1 },
        undoneAt: null,
      },
      { added: { attendee: 1, university: 1 } },
    ])
    expect(JSON.stringify(imports)).not.toContain('张三')
  })

  it('and an earlier one can still be taken back after a later one was', async () => {
    const first = await importSheet(desk, [header, zhang])
    desk.passTime(1000)
    const second = await importSheet(desk, [header, ['张三', '13900000000', '1', '北京大学', '软件']])
    const { station, writer } = desk
    expect(await undoImport(station, writer, first.outcome.batchId ?? '')).toMatchObject({
      error: { code: 'RECORD_UNDO_STALE' },
    })
    valueOf(await undoImport(station, writer, second.outcome.batchId ?? ''))
    expect(await people()).toMatchObject([{ phone: '+8613800138000', major: '数学' }])
    valueOf(await undoImport(station, writer, first.outcome.batchId ?? ''))
    expect(await people()).toEqual([])
  })

  it('and stays when something that it only changed leans on something that it added', async () => {
    await importSheet(desk, [
      ['展位号', '单位名称'],
      ['A01', '甲公司'],
    ])
    desk.passTime(1000)
    const plan = await importSheet(desk, [
      ['展厅', '展位号', '单位名称'],
      [null, 'A01', '丙公司'],
      ['一号馆', 'B01', '乙公司'],
    ])
    const { db } = desk.station
    const booth = (await db.records('booth').toArray()).find(({ number }) => number === 'A01')
    const hall = await db.records('venueHall').toCollection().first()
    expect(booth?.hallId).toBeNull()
    valueOf(await desk.save([update('booth', booth?.id ?? '', { hallId: hall?.id ?? null })]))
    expect(await undoImport(desk.station, desk.writer, plan.outcome.batchId ?? '')).toMatchObject({
      error: { code: 'RECORD_UNDO_STALE' },
    })
  })

  it('and is taken back after a restart: what it added goes, what it changed is as before', async () => {
    await importSheet(desk, [header, zhang])
    const before = await people()
    desk.passTime(1000)
    const second = await importSheet(desk, [header, ['张三', '13900000000', '1', '北京大学', '软件'], li])
    expect(await people()).toHaveLength(2)
    const station = await restart()
    expect(await undoImport(station, desk.writer, second.outcome.batchId ?? '')).toEqual({ ok: true, value: null })
    const [person, ...rest] = await people()
    expect([{ ...person, revisions: null }, rest]).toEqual([{ ...before[0], revisions: null }, []])
    const [undone] = await readImports(station.db, desk.writer.fairId)
    expect(undone?.undoneAt).not.toBeNull()
    expect(await undoImport(station, desk.writer, undone?.id ?? '')).toEqual({
      ok: false,
      error: { code: 'RECORD_NOT_FOUND' },
    })
  })

  it('unless somebody changed one of its fields, or built on what it added', async () => {
    const first = await importSheet(desk, [header, zhang])
    const stale = { ok: false, error: { code: 'RECORD_UNDO_STALE' } }
    const [person] = await people()
    valueOf(await desk.save([update('attendee', person?.id ?? '', { title: '班长' })]))
    expect(await first.job.undo(first.outcome.batchId ?? '')).toEqual(stale)
    const second = await importSheet(desk, [header, ['张三', '13800138000', '1', '北京大学', '软件']])
    // Another field, and a person who was there before: nothing of this import was touched.
    valueOf(await desk.save([update('attendee', person?.id ?? '', { gender: 'female' })]))
    expect(await second.job.undo(second.outcome.batchId ?? '')).toEqual({ ok: true, value: null })
    expect((await people())[0]).toMatchObject({ major: '数学', gender: 'female', title: '班长' })
  })

  it('and leaves neither records nor a trace when it was cancelled', async () => {
    const job = openImportJob(desk, 'saving')
    valueOf(await job.read({ rows: [header, ...Array.from({ length: 1500 }, (_, index) => [`学生${index}`])] }))
    valueOf(await job.look())
    expect(await job.save()).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(await readImports(desk.station.db, desk.writer.fairId)).toEqual([])
    expect(await desk.station.db.importBatch.count()).toBe(0)
    expect(await desk.ops()).toEqual([])
  })

  it('packs its steps without losing one', () => {
    const uuid = () => crypto.randomUUID()
    const created = Array.from({ length: 3 }, () => ({
      kind: 'attendee' as const,
      id: uuid(),
      opId: uuid(),
      fields: [],
      previous: null,
      revisions: {},
    }))
    const changed = {
      kind: 'booth' as const,
      id: uuid(),
      opId: uuid(),
      fields: ['hallId'],
      previous: { hallId: null },
      revisions: { hallId: uuid() },
    }
    expect(unpackSteps(packSteps('b', [...created, changed]))).toEqual([...created, changed])
  })
})

describe('sensitive values', () => {
  const rows = [
    ['姓名', '手机号', '身份证号', '重点群体'],
    ['张三', '13800138000', '11010519491231002X', '脱贫户'],
  ]

  it('change nothing at the second time, though they lie there sealed', async () => {
    await importSheet(desk, rows, { isSensitiveAllowed: true })
    const before = await desk.ops()
    const again = await importSheet(desk, rows, { isSensitiveAllowed: true })
    expect(again.outcome).toMatchObject({ batchId: null, counts: { unchanged: 1 } })
    expect(await desk.ops()).toEqual(before)
  })

  it('reach somebody who is there, are shown only as changed, and are taken back', async () => {
    await importSheet(desk, [
      ['姓名', '手机号'],
      ['张三', '13800138000'],
    ])
    const second = await importSheet(desk, rows, { isSensitiveAllowed: true })
    expect(second.preview.updates[0]?.changes).toContainEqual({
      columnId: 'attendee.identityNumber',
      before: null,
      after: null,
      isHidden: true,
    })
    expect((await people())[0]).toMatchObject({
      identityNumber: { iv: expect.any(String) },
      consent: { sensitive: true },
    })
    expect(await second.job.undo(second.outcome.batchId ?? '')).toEqual({ ok: true, value: null })
    expect((await people())[0]).toMatchObject({ identityNumber: null, consent: { sensitive: false } })
  })

  it('make an assistance case, with its student, that comes back under the same id after an undo', async () => {
    const list = [
      ['姓名', '手机号', '重点群体', '帮扶责任人', '帮扶需求', '帮扶措施'],
      ['张三', '13800138000', '脱贫户', '王老师', '本市就业', '2026-03-01 推荐岗位'],
    ]
    const first = await importSheet(desk, list, { isSensitiveAllowed: true })
    const [student] = await people()
    const id = assistanceCaseId(desk.writer.fairId, student?.id ?? '')
    expect(await desk.station.db.records('assistanceCase').get(id)).toMatchObject({
      attendeeId: student?.id,
      responsible: '王老师',
      needs: { data: expect.any(String) },
    })
    expect((await importSheet(desk, list, { isSensitiveAllowed: true })).outcome.counts).toMatchObject({ unchanged: 1 })
    valueOf(await first.job.undo(first.outcome.batchId ?? ''))
    expect(await people()).toEqual([])
  })
})

it('gives the refused rows back as a file that an import reads', async () => {
  const job = openImportJob(desk)
  valueOf(await job.read({ rows: [header, zhang, ['李四', '138', '2', '北京大学', '物理']] }))
  valueOf(await job.look())
  const bytes = valueOf(await job.refusalFile())
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b])
})
