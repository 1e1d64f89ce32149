import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { openSealer } from '#renderer/db/sealer.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { openTestPlatform, type TestPlatform } from '#tests/fixtures/testPlatform.ts'
import { configureStation } from '../station/configureStation.ts'
import { addStaffMember } from './addStaffMember.ts'
import { editStaffMember } from './editStaffMember.ts'
import { readStaff } from './readStaff.ts'
import { removeStaffMember } from './removeStaffMember.ts'
import { sealNewPin } from './sealNewPin.ts'
import { setStaffPin } from './setStaffPin.ts'
import { signIn } from './signIn.ts'
import { signOut } from './signOut.ts'

const aFair = {
  name: '春季招聘会',
  kind: 'comprehensive',
  organiserName: null,
  venue: null,
  startsOn: '2026-03-14',
  endsOn: '2026-03-14',
  noticeVersion: 1,
} as const

let desk: TestStation
let main: TestPlatform
beforeEach(async () => {
  desk = await openTestStation()
  main = openTestPlatform()
  const { station, writer } = desk
  const pin = valueOf(await sealNewPin(station, main.platform, writer.staffId, '1111'))
  valueOf(
    await commit(station, writer, { action: 'staff.manage', kinds: ['staffMember'] }, () =>
      ok({ value: null, changes: [create('staffMember', writer.staffId, { name: '王芳', isOrganiser: true }, pin)] }),
    ),
  )
  desk.passTime(1)
})
afterEach(() => desk.close())

const add = (name: string, pin: string, isOrganiser = false) =>
  addStaffMember(desk.station, main.platform, desk.writer, { name, pin, isOrganiser })
const enter = (staffId: string, pin: string) =>
  signIn(desk.station, main.platform, { fairId: desk.writer.fairId, staffId, pin })
const whoIsAtWork = async () => (await readSetting(desk.station.db, 'session'))?.staffId ?? null

describe('signing in', () => {
  test('the right PIN puts the person at work, in place of whoever was', async () => {
    const { value: second } = valueOf(await add('李雷', '2222'))
    valueOf(await enter(desk.writer.staffId, '1111'))
    valueOf(await enter(second, '2222'))
    expect(await readSetting(desk.station.db, 'session')).toEqual({
      fairId: desk.writer.fairId,
      staffId: second,
      startedAt: new Date(desk.station.nowMs()).toISOString(),
    })
    await signOut(desk.station)
    expect(await whoIsAtWork()).toBeNull()
  })

  test('a wrong PIN, another person’s PIN and a throttled one leave who is at work as it was', async () => {
    const { value: second } = valueOf(await add('李雷', '2222'))
    valueOf(await enter(desk.writer.staffId, '1111'))
    expect(await enter(second, '1111')).toEqual({
      ok: false,
      error: { code: 'ACCESS_PIN_WRONG', details: { left: 4 } },
    })
    main.errors.set('pins:check', { code: 'ACCESS_PIN_THROTTLED', details: { seconds: 30 } })
    expect(await enter(second, '2222')).toMatchObject({ error: { code: 'ACCESS_PIN_THROTTLED' } })
    expect(await whoIsAtWork()).toBe(desk.writer.staffId)
  })

  test('nobody signs in who was removed, is unknown, or belongs to another fair', async () => {
    const { value: second } = valueOf(await add('李雷', '2222'))
    valueOf(await removeStaffMember(desk.station, desk.writer, second))
    const notFound = { ok: false, error: { code: 'RECORD_NOT_FOUND' } }
    expect(await enter(second, '2222')).toEqual(notFound)
    expect(await enter(newRecordId(desk.station), '2222')).toEqual(notFound)
    const elsewhere = { fairId: newRecordId(desk.station), staffId: desk.writer.staffId, pin: '1111' }
    expect(await signIn(desk.station, main.platform, elsewhere)).toEqual(notFound)
    expect(await whoIsAtWork()).toBeNull()
  })

  test('a storage that fails is an outcome, not a rejection', async () => {
    desk.station.db.close()
    expect((await enter(desk.writer.staffId, '1111')).ok).toBe(false)
    expect((await signOut(desk.station)).ok).toBe(false)
    await desk.station.db.open()
  })

  test('with another data key it is the key that is said to be broken, not the PIN', async () => {
    const station = { ...desk.station, sealer: await openSealer('00'.repeat(32)) }
    const outcome = await signIn(station, main.platform, { ...desk.writer, pin: '1111' })
    expect(outcome).toEqual({ ok: false, error: { code: 'KEYSTORE_BROKEN' } })
  })
})

describe('the staff list', () => {
  test('organisers come first, then the order of joining', async () => {
    for (const [name, isOrganiser] of [
      ['赵一', false],
      ['钱二', true],
      ['孙三', false],
    ] as const) {
      valueOf(await add(name, '2222', isOrganiser))
      desk.passTime(1)
    }
    const names = (await readStaff(desk.station.db, desk.writer.fairId)).map((person) => person.name)
    expect(names).toEqual(['王芳', '钱二', '赵一', '孙三'])
  })

  test('two people do not have the same name', async () => {
    const taken = { ok: false, error: { code: 'STAFF_NAME_TAKEN' } }
    const { value: second } = valueOf(await add('李雷', '2222'))
    expect(await add('李雷', '3333')).toEqual(taken)
    expect(await editStaffMember(desk.station, desk.writer, second, { name: '王芳', isOrganiser: false })).toEqual(
      taken,
    )
    valueOf(await editStaffMember(desk.station, desk.writer, second, { name: '李雷（东门）', isOrganiser: false }))
  })

  test('one organiser always stays', async () => {
    const { staffId } = desk.writer
    const last = { ok: false, error: { code: 'STAFF_LAST_ORGANISER' } }
    const { value: second } = valueOf(await add('李雷', '2222'))
    expect(await removeStaffMember(desk.station, desk.writer, staffId)).toEqual(last)
    expect(await editStaffMember(desk.station, desk.writer, staffId, { name: '王芳', isOrganiser: false })).toEqual(
      last,
    )
    valueOf(await editStaffMember(desk.station, desk.writer, second, { name: '李雷', isOrganiser: true }))
    valueOf(await removeStaffMember(desk.station, desk.writer, staffId))
    expect((await readStaff(desk.station.db, desk.writer.fairId)).map((person) => person.name)).toEqual(['李雷'])
  })

  test('a new PIN takes the place of the old one, and neither stands anywhere', async () => {
    const { value: second } = valueOf(await add('李雷', '2222'))
    valueOf(await setStaffPin(desk.station, main.platform, desk.writer, { id: second, pin: '77665544' }))
    expect((await enter(second, '2222')).ok).toBe(false)
    expect((await enter(second, '77665544')).ok).toBe(true)
    const stored = JSON.stringify(await Promise.all(desk.station.db.tables.map((table) => table.toArray())))
    expect(stored).not.toContain('77665544')
    expect(stored).not.toContain('sealed-')
  })

  test('is managed by organisers only, at a station that may', async () => {
    const { value: second } = valueOf(await add('李雷', '2222'))
    const other = { ...desk.writer, staffId: second }
    const refused = { ok: false, error: { code: 'ACCESS_ORGANISER' } }
    const { station } = desk
    expect(await addStaffMember(station, main.platform, other, { name: '周', pin: '3333', isOrganiser: true })).toEqual(
      refused,
    )
    expect(await editStaffMember(station, other, second, { name: '李雷', isOrganiser: true })).toEqual(refused)
    expect(await removeStaffMember(station, other, desk.writer.staffId)).toEqual(refused)
    expect(await setStaffPin(station, main.platform, other, { id: desk.writer.staffId, pin: '0000' })).toEqual(refused)
    const desks = { ...desk.writer, role: 'registrationDesk' } as const
    expect(await removeStaffMember(station, desks, second)).toEqual({ ok: false, error: { code: 'ACCESS_ROLE' } })
  })
})

describe('what a station is for', () => {
  test('changes with an organiser’s PIN, whatever its role is now', async () => {
    const { station, writer } = desk
    await writeSetting(station.db, 'stationRole', 'viewer')
    const gateId = newRecordId(station)
    const organiser = { staffId: writer.staffId, pin: '1111' }
    valueOf(await configureStation(station, main.platform, organiser, { role: 'gate', gateId }))
    expect(await readSetting(station.db, 'stationRole')).toBe('gate')
    expect(await readSetting(station.db, 'gateId')).toBe(gateId)
  })

  test('changes with the sample fair’s PIN only while there is no other fair', async () => {
    const { station, writer } = desk
    const saveFair = (id: string, isSample: boolean) => {
      const of = { ...writer, fairId: id }
      const change = create('fair', id, { ...aFair, keyFields: [], isSample })
      return commit(station, of, { action: 'fair.manage', kinds: ['fair'] }, () =>
        ok({ changes: [change], value: null }),
      )
    }
    const organiser = { staffId: writer.staffId, pin: '1111' }
    valueOf(await saveFair(writer.fairId, true))
    valueOf(await configureStation(station, main.platform, organiser, { role: 'gate', gateId: null }))
    valueOf(await saveFair(newRecordId(station), false))
    expect(await configureStation(station, main.platform, organiser, { role: 'organiser', gateId: null })).toEqual({
      ok: false,
      error: { code: 'ACCESS_ORGANISER' },
    })
    expect(await readSetting(station.db, 'stationRole')).toBe('gate')
  })

  test('does not change with a wrong PIN or anybody else’s', async () => {
    const { station, writer } = desk
    const { value: second } = valueOf(await add('李雷', '2222'))
    const setup = { role: 'gate', gateId: null } as const
    const wrong = await configureStation(station, main.platform, { staffId: writer.staffId, pin: '9999' }, setup)
    expect(wrong).toMatchObject({ error: { code: 'ACCESS_PIN_WRONG' } })
    const helper = await configureStation(station, main.platform, { staffId: second, pin: '2222' }, setup)
    expect(helper).toEqual({ ok: false, error: { code: 'ACCESS_ORGANISER' } })
    expect(await readSetting(station.db, 'stationRole')).toBe('organiser')
  })
})
