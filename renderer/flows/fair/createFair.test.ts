import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import { newRecordId, type Writer } from '#renderer/db/station.ts'
import { unlimited } from '#shared/records/gate.ts'
import { countRows, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { openTestPlatform, type TestPlatform } from '#tests/fixtures/testPlatform.ts'
import { signIn } from '../staff/signIn.ts'
import { createFair, type NewFair } from './createFair.ts'
import { editFair } from './editFair.ts'
import { readFairs } from './readFairs.ts'
import { readPlaces } from './readPlaces.ts'
import { removeGate, removeHall } from './removePlace.ts'
import { saveGate, saveHall } from './savePlace.ts'

let desk: TestStation
let main: TestPlatform
beforeEach(async () => {
  desk = await openTestStation()
  main = openTestPlatform()
})
afterEach(() => desk.close())

const input: NewFair = {
  fair: {
    name: '春季双选会',
    kind: 'comprehensive',
    organiserName: '就业指导中心',
    venue: null,
    startsOn: '2026-03-14',
    endsOn: '2026-03-15',
    keyFields: [],
  },
  organiser: { name: '王芳', pin: '4711' },
  fairId: null,
  hallName: '主展厅',
  gateName: '主入口',
}

async function makeFair(): Promise<Writer> {
  const { fairId } = valueOf(await createFair(desk.station, main.platform, input))
  const session = await readSetting(desk.station.db, 'session')
  if (session === null) throw new Error('nobody at work')
  return { fairId, staffId: session.staffId, role: 'organiser' }
}

describe('a new fair', () => {
  test('can be worked with at once: organiser at work, one hall, one gate, a badge key of this computer', async () => {
    const { station } = desk
    const writer = await makeFair()
    const { db } = station
    expect(await readFairs(db)).toMatchObject([
      { id: writer.fairId, fairId: writer.fairId, name: '春季双选会', isSample: false },
    ])
    const { halls, gates } = await readPlaces(db, writer.fairId)
    expect(halls).toMatchObject([{ name: '主展厅', capacity: null }])
    expect(gates).toMatchObject([{ name: '主入口', direction: 'in', hallId: halls[0]?.id, isAntiPassback: true }])
    const replica = await db.replica.get('self')
    expect(await db.records('badgeKey').toArray()).toMatchObject([{ replicaId: replica?.replicaId, revokedAt: null }])
    expect(await db.records('staffMember').get(writer.staffId)).toMatchObject({ name: '王芳', isOrganiser: true })
    expect((await signIn(station, main.platform, { ...writer, pin: '4711' })).ok).toBe(true)
  })

  test('is one commit in the name of its organiser, and the PIN stands nowhere', async () => {
    const writer = await makeFair()
    const ops = await desk.ops()
    expect(ops.map((op) => op.kind)).toEqual(['fair', 'venueHall', 'gate', 'badgeKey', 'staffMember'])
    expect(ops.every((op) => op.staffId === writer.staffId && op.fairId === writer.fairId)).toBe(true)
    expect(await desk.station.db.outbox.count()).toBe(1)
    const stored = JSON.stringify(await Promise.all(desk.station.db.tables.map((table) => table.toArray())))
    expect(stored).not.toContain('4711')
    expect(stored).not.toContain('sealed-')
  })

  test('is refused on a station of another role, and with its days the wrong way round', async () => {
    await writeSetting(desk.station.db, 'stationRole', 'gate')
    expect(await createFair(desk.station, main.platform, input)).toEqual({ ok: false, error: { code: 'ACCESS_ROLE' } })
    await writeSetting(desk.station.db, 'stationRole', 'organiser')
    const backwards = { ...input, fair: { ...input.fair, endsOn: '2026-03-13' } }
    expect(await createFair(desk.station, main.platform, backwards)).toEqual({
      ok: false,
      error: { code: 'FAIR_DAYS_ORDER' },
    })
    expect(main.called).toEqual([])
    expect(await countRows(desk.station)).toEqual({})
  })

  test('is not half made when the main process fails', async () => {
    for (const channel of ['badges:openKey', 'pins:seal']) {
      main.errors.set(channel, { code: 'KEYSTORE_BROKEN' })
      expect((await createFair(desk.station, main.platform, input)).ok).toBe(false)
      main.errors.delete(channel)
    }
    expect(await countRows(desk.station)).toEqual({ replica: 1 })
    expect(await readSetting(desk.station.db, 'session')).toBeNull()
  })
})

describe('changing a fair', () => {
  test('saves what was changed and nothing else', async () => {
    const writer = await makeFair()
    valueOf(await editFair(desk.station, writer, { venue: '体育馆' }))
    expect(await desk.station.db.records('fair').get(writer.fairId)).toMatchObject({
      name: '春季双选会',
      venue: '体育馆',
    })
    expect((await desk.ops()).at(-1)?.open.values).toEqual({ venue: '体育馆' })
    expect(await editFair(desk.station, writer, { startsOn: '2026-03-16' })).toEqual({
      ok: false,
      error: { code: 'FAIR_DAYS_ORDER' },
    })
  })

  test('is for organisers at an organiser’s station', async () => {
    const writer = await makeFair()
    const stranger = { ...writer, staffId: newRecordId(desk.station) }
    expect(await editFair(desk.station, stranger, { venue: 'x' })).toEqual({
      ok: false,
      error: { code: 'ACCESS_ORGANISER' },
    })
    expect(await editFair(desk.station, { ...writer, role: 'registrationDesk' }, { venue: 'x' })).toEqual({
      ok: false,
      error: { code: 'ACCESS_ROLE' },
    })
  })
})

describe('halls and gates', () => {
  const gate = {
    name: '西门',
    direction: 'both',
    hallId: null,
    allowedKinds: [],
    isAntiPassback: true,
    ...unlimited,
  } as const

  test('are added, changed and removed', async () => {
    const { station } = desk
    const writer = await makeFair()
    const hallId = valueOf(await saveHall(station, writer, null, { name: '二号厅', capacity: 900 })).value
    desk.passTime(1)
    const gateId = valueOf(await saveGate(station, writer, null, { ...gate, allowedKinds: [], hallId })).value
    valueOf(await saveGate(station, writer, gateId, { ...gate, allowedKinds: ['guest'], hallId, name: '贵宾门' }))
    const places = await readPlaces(station.db, writer.fairId)
    expect(places.halls.map((hall) => hall.name)).toContain('二号厅')
    expect(places.gates.find(({ id }) => id === gateId)).toMatchObject({
      name: '贵宾门',
      allowedKinds: ['guest'],
      hallId,
    })
    valueOf(await removeGate(station, writer, gateId))
    valueOf(await removeHall(station, writer, hallId))
    const after = await readPlaces(station.db, writer.fairId)
    expect([after.halls.length, after.gates.length]).toEqual([1, 1])
    expect(await station.db.records('gate').get(gateId)).toMatchObject({ name: '贵宾门' })
  })

  test('do not share a name, and a hall with booths and gates in it stays', async () => {
    const { station } = desk
    const writer = await makeFair()
    const taken = { ok: false, error: { code: 'PLACE_NAME_TAKEN' } }
    expect(await saveGate(station, writer, null, { ...gate, allowedKinds: [], name: '主入口' })).toEqual(taken)
    expect(await saveHall(station, writer, null, { name: '主入口', capacity: null })).toEqual(taken)
    const { halls } = await readPlaces(station.db, writer.fairId)
    const hallId = halls[0]?.id ?? ''
    valueOf(await saveHall(station, writer, hallId, { name: '主展厅', capacity: 100 }))
    await desk.save([create('booth', newRecordId(station), { number: 'A01', hallId, enterpriseId: null })])
    const outcome = await removeHall(station, writer, hallId)
    // The booth was saved in the name of another fair, so only the gate counts.
    expect(outcome).toEqual({ ok: false, error: { code: 'HALL_IN_USE', details: { booths: 0, gates: 1 } } })
  })
})
