import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { initialClock } from '#shared/ops/hybridClock.ts'
import { eraseRecords } from '#shared/sync/server/eraseRecords.ts'
import { type Computer, type Computers, openComputers, settle } from '#tests/fixtures/computers.ts'
import { emptyStudent } from '#tests/fixtures/openTestStation.ts'
import { create, update } from '../change.ts'
import type { ImportBatch } from '../importBatch.ts'
import { packSteps, unpackSteps } from '../packSteps.ts'
import { newRecordId } from '../station.ts'

let computers: Computers
let desk: Computer
let person: string

beforeEach(async () => {
  computers = await openComputers()
  desk = await computers.open(97)
  person = newRecordId(desk.station)
})

const erase = async () => {
  const id = () => newRecordId(desk.station)
  const { fairId, server } = computers
  await eraseRecords(
    {
      store: server,
      list: { add: async () => undefined, all: async () => [] },
      replica: { replicaId: id(), nextN: 1, clock: initialClock },
      staffId: id(),
      bootId: id(),
      nowMs: desk.station.nowMs(),
      uptimeMs: 0,
      random: desk.station.random,
    },
    fairId,
    [person],
  )
}
const everything = async () => {
  const tables = await Promise.all(desk.station.db.tables.map((table) => table.toArray()))
  return JSON.stringify(tables)
}

it('E3 leaves nothing of a record in what takes an import back', async () => {
  const other = newRecordId(desk.station)
  const born = await desk.save([
    create('attendee', person, { ...emptyStudent, name: '张三' }),
    create('attendee', other, { ...emptyStudent, name: '李四' }),
  ])
  const changed = await desk.save([
    update('attendee', person, { name: '张山' }),
    update('attendee', other, { name: '李思' }),
  ])
  const batch: ImportBatch = {
    id: newRecordId(desk.station),
    fairId: computers.fairId,
    fileName: 'a.xlsx',
    sheetName: '1',
    kind: 'attendee',
    at: '2026-09-01T00:00:00.000Z',
    staffId: desk.writer.staffId,
    counts: { created: 2, updated: 2, unchanged: 0, unsure: 0, refused: 0 },
    added: zero,
    changed: zero,
    decided: { 张三丰: person, 李四光: other },
    undoneAt: null,
  }
  await desk.station.db.importBatch.bulkAdd([batch, packSteps(batch.id, [...born.undo, ...changed.undo])])
  await settle(desk)
  expect(await everything()).toMatch(/张三.*张山/)
  await erase()
  await settle(desk)
  expect(await everything()).not.toMatch(/张/)
  const steps = await desk.station.db.importBatch.get(`steps ${batch.id}`)
  if (steps === undefined || 'fairId' in steps) throw new Error('no steps')
  expect(unpackSteps(steps).flatMap(({ id, previous }) => (previous === null ? [] : [{ id, previous }]))).toEqual([
    { id: other, previous: { name: '李四' } },
  ])
  expect(await desk.station.db.importBatch.get(batch.id)).toMatchObject({ decided: { 李四光: other } })
})

it('E2 keeps nothing of what somebody still writes to an erased record, and sends it', async () => {
  await desk.save([create('attendee', person, { ...emptyStudent, name: '张三' })])
  await settle(desk)
  await erase()
  await settle(desk)
  await desk.save([create('attendee', person, { ...emptyStudent, name: '张三' })])
  expect(await everything()).toMatch(/张三/)
  await settle(desk)
  expect(await everything()).not.toMatch(/张/)
  expect([await desk.station.db.syncQueue.count(), await desk.station.db.syncRejected.count()]).toEqual([0, 0])
  const log = computers.server.fairs.get(computers.fairId)?.log ?? []
  expect(log.filter(({ op }) => op.recordId === person).length).toBe(3)
})

it('A4 deletes the photos that the record ever named, and no other picture', async () => {
  const [before, now, other] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)]
  const { db } = desk.station
  const about = { fairId: computers.fairId, mediaType: 'image/jpeg' as const, width: 1, height: 1 }
  await db.attachment.bulkPut([before, now, other].map((sha256) => ({ ...about, sha256, bytes: new Uint8Array([1]) })))
  await desk.save([create('attendee', person, { ...emptyStudent, name: '张三', photo: before })])
  await desk.save([update('attendee', person, { photo: now })])
  await settle(desk)
  await erase()
  await settle(desk)
  expect((await db.attachment.toArray()).map(({ sha256 }) => sha256)).toEqual([other])
})

const zero = {
  attendee: 0,
  university: 0,
  enterprise: 0,
  position: 0,
  booth: 0,
  venueHall: 0,
  assistanceCase: 0,
}
