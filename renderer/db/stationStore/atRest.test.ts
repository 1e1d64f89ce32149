import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { WireOp } from '#shared/sync/protocol.ts'
import { isSound } from '#shared/sync/verifyOp.ts'
import { type Computer, type Computers, openComputers, settle } from '#tests/fixtures/computers.ts'
import { emptyStudent } from '#tests/fixtures/openTestStation.ts'
import { opWriter } from '#tests/fixtures/opWriter.ts'
import { syncStation } from '#tests/fixtures/syncStation.ts'
import { create, update } from '../change.ts'
import { findByValue } from '../findByValue.ts'
import { openField, sealPart } from '../sealer.ts'
import { newRecordId } from '../station.ts'

// Two computers with keys of their own: what one sealed, the other can't open.

const secret = '11010519491231002X'
const consent = { noticeVersion: 1, sensitive: true, at: '2026-03-14T01:00:00.000Z', basis: 'form' } as const

let computers: Computers
let fairId: string
let desk: Computer
let office: Computer

beforeEach(async () => {
  computers = await openComputers()
  fairId = computers.fairId
  desk = await computers.open(71)
  office = await computers.open(72)
})

const register = async (computer: Computer, phone: string): Promise<string> => {
  const id = newRecordId(computer.station)
  const part = await sealPart(computer.station.sealer, id, { identityNumber: secret })
  await computer.save([create('attendee', id, { ...emptyStudent, name: '张三', phone, consent }, part)])
  return id
}
const pushedBy = ({ sync }: Computer): readonly WireOp[] =>
  sync.sent.flatMap((request) => (request.type === 'push' ? request.items.map(({ op }) => op) : []))
const stored = async ({ station }: Computer): Promise<string> =>
  JSON.stringify(await Promise.all(station.db.tables.map((table) => table.toArray())))

it('sends sensitive values so that every station can open them, and keeps them sealed on both', async () => {
  const id = await register(desk, '+8613800000001')
  await settle(desk, office)
  const [op] = pushedBy(desk)
  expect(op?.sensitive?.values).toEqual({ identityNumber: secret })
  expect(op !== undefined && isSound(op)).toBe(true)
  const row = await office.station.db.records('attendee').get(id)
  const sealed = row?.identityNumber
  expect(sealed && (await openField(office.station.sealer, id, 'identityNumber', sealed))).toBe(secret)
  for (const computer of [desk, office]) expect(await stored(computer)).not.toContain(secret)
})

it('shows a pulled record as if it had been saved here: row, number search, feed of changes', async () => {
  const id = await register(desk, '+8613800000001')
  await settle(desk, office)
  const { db } = office.station
  const [here, there] = [await desk.station.db.records('attendee').get(id), await db.records('attendee').get(id)]
  expect({ ...there, identityNumber: null }).toEqual({ ...here, identityNumber: null })
  const place = { kind: 'attendee', field: 'phone', fairId } as const
  expect((await findByValue(db, place, '+8613800000001')).map((row) => row.id)).toEqual([id])
  expect((await db.outbox.toArray()).flatMap((row) => row.pulled ?? [])).toEqual([{ kind: 'attendee', recordId: id }])
})

it('leaves a row alone that an own op comes back to, and counts it out of the queue', async () => {
  await register(desk, '+8613800000001')
  const before = await stored(desk)
  await settle(desk, office)
  const { db } = desk.station
  expect(before).toContain(JSON.stringify(await db.records('attendee').toArray()))
  expect((await db.outbox.toArray()).filter((row) => row.pulled !== undefined)).toEqual([])
  expect(await db.syncQueue.count()).toBe(0)
})

it('takes edits from both sides, and edits on top of what came from elsewhere', async () => {
  const id = await register(desk, '+8613800000001')
  await settle(desk, office)
  await office.save([update('attendee', id, { major: '机械' })])
  await settle(desk, office)
  await desk.save([update('attendee', id, { name: '张三丰' })])
  await settle(desk, office)
  for (const { station } of [desk, office])
    expect(await station.db.records('attendee').get(id)).toMatchObject({ name: '张三丰', major: '机械' })
  expect(await office.station.db.syncConflict.count()).toBe(0)
})

it('keeps kinds and fields of a newer version, and passes over what it can’t show', async () => {
  const writer = opWriter(90, fairId)
  const newer = await syncStation(90, fairId, computers.server)
  const made = await newer.save({ kind: 'holograph', values: { createdAt: consent.at, depth: 3 } })
  const person = await newer.save({
    kind: 'attendee',
    values: {
      createdAt: consent.at,
      kind: 'student',
      name: '甲',
      source: 'form',
      gender: 'of a newer list',
      mood: 'good',
    },
  })
  expect(writer.replicaId).toBe(made.replicaId)
  await newer.sync()
  await settle(desk, office)
  const { db } = desk.station
  expect((await db.syncRecord.get(made.recordId))?.state.values).toMatchObject({ depth: 3 })
  expect(await db.records('attendee').get(person.recordId)).toMatchObject({ name: '甲', gender: null, mood: 'good' })
  expect((await db.syncLog.get(person.opId))?.op.open.values).toMatchObject({ gender: 'of a newer list' })
})

it('counts sensitive values that were set after a withdrawal, wherever they are set', async () => {
  const id = await register(desk, '+8613800000001')
  await settle(desk, office)
  await desk.save([update('attendee', id, { consent: { ...consent, sensitive: false } })])
  await settle(desk, office)
  expect((await office.station.db.records('attendee').get(id))?.identityNumber).toBeNull()
  await office.save([update('attendee', id, { consent })])
  await office.save([update('attendee', id, {}, await sealPart(office.station.sealer, id, { identityNumber: secret }))])
  await settle(desk, office)
  const sealed = (await desk.station.db.records('attendee').get(id))?.identityNumber
  expect(sealed && (await openField(desk.station.sealer, id, 'identityNumber', sealed))).toBe(secret)
})

it('takes in thousands of saved ops in steps, each once', async () => {
  const changes = Array.from({ length: 1300 }, (_none, index) =>
    create('attendee', newRecordId(desk.station), { ...emptyStudent, name: `${index}` }),
  )
  await desk.save(changes)
  await settle(desk, office)
  expect(await office.station.db.records('attendee').count()).toBe(1300)
  expect(new Set(pushedBy(desk).map((op) => op.n)).size).toBe(1300)
  expect(await desk.station.db.syncQueue.count()).toBe(0)
})
