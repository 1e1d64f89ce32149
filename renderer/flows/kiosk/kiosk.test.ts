import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { chooseBadgePrinter, EVERY_DESIGN } from '../printing/badgePrinter.ts'
import { moveJob } from '../printing/moveJob.ts'
import { enterKiosk } from './enterKiosk.ts'
import { findByTwoFacts } from './findByTwoFacts.ts'
import { makeOwnBadge } from './makeOwnBadge.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

async function register(name: string, phone: string, studentNumber: string | null = null): Promise<string> {
  const id = newRecordId(desk.station)
  const person = {
    kind: 'student',
    name,
    gender: null,
    phone,
    studentNumber,
    universityId: desk.universityId,
    major: null,
    degree: null,
    graduationYear: null,
    enterpriseId: null,
    title: null,
    photo: null,
    consent: null,
    mergedInto: null,
    possibleTwinOf: null,
    source: 'import',
  } as const
  const request = { action: 'attendee.register', kinds: ['attendee'] } as const
  await commit(desk.station, desk.writer, request, () => ok({ value: null, changes: [create('attendee', id, person)] }))
  return id
}

const find = async (who: string, tail: string) => {
  const found = await findByTwoFacts(desk.station, desk.fairId, { who, tail })
  return found.ok ? found.value : found.error.code
}

describe('findByTwoFacts', () => {
  it('wants both facts whole: the name or the student number, and the last four digits', async () => {
    const id = await register('张三', '+8613800138000', '2023010001')
    await register('张三丰', '+8613900008000')
    expect(await find('张三', '8000')).toBe(id)
    expect(await find(' 张 三 ', '8000')).toBe(id)
    expect(await find('2023010001', '8000')).toBe(id)
    expect(await find('张', '8000')).toBe('KIOSK_NOT_FOUND')
    expect(await find('张三', '138000')).toBe('KIOSK_NOT_FOUND')
    expect(await find('李四', '8000')).toBe('KIOSK_NOT_FOUND')
  })

  it('says the same of two people whom both facts fit', async () => {
    await register('张伟', '+8613800138000')
    await register('张伟', '+8613900138000')
    expect(await find('张伟', '8000')).toBe('KIOSK_NOT_FOUND')
  })

  it('counts wrong tries before it looks, keeps no name, and lets a right one through', async () => {
    await register('张三', '+8613800138000')
    for (let n = 0; n < 3; n += 1) expect(await find('张三', '1234')).toBe('KIOSK_NOT_FOUND')
    expect(await find('张三', '8000')).not.toBe('KIOSK_WAIT')
    expect(await find('张三', '1234')).toBe('KIOSK_NOT_FOUND')
    expect(await find('张三', '8000')).toBe('KIOSK_WAIT')
    const tries = await readSetting(desk.station.db, 'kioskTries')
    expect(tries).toHaveLength(4)
    expect(JSON.stringify(tries)).not.toContain('张三')
  })
})

describe('makeOwnBadge', () => {
  it('issues a badge once; afterwards its page is drawn again, and nothing is retired', async () => {
    const id = await register('张三', '+8613800138000')
    expect((await makeOwnBadge(desk, desk.writer, id)).ok).toBe(true)
    expect((await makeOwnBadge(desk, desk.writer, id)).ok).toBe(true)
    const badges = await desk.station.db.records('badge').toArray()
    expect(badges.map((badge) => badge.retiredAt)).toEqual([null])
    expect(desk.pages.map((page) => page.serial)).toEqual([badges[0]?.serial, badges[0]?.serial])
  })

  it('prints a badge that was issued before, once; a card that may be out already is for staff to judge', async () => {
    const { station, writer } = desk
    const id = await register('张三', '+8613800138000')
    expect((await makeOwnBadge(desk, writer, id)).ok).toBe(true)
    await chooseBadgePrinter(station, EVERY_DESIGN, { id: 'system:Cards', name: 'Cards' })
    expect((await makeOwnBadge(desk, writer, id)).ok).toBe(true)
    expect((await makeOwnBadge(desk, writer, id)).ok).toBe(true)
    const [job, ...others] = await station.db.records('printJob').toArray()
    expect(others).toEqual([])
    expect(desk.pages).toHaveLength(1)
    if (job === undefined) throw new Error('nothing was queued')
    const printed = { state: 'printed', attempts: 1 } as const
    expect((await moveJob(station, writer, job, printed)).ok).toBe(true)
    expect(await makeOwnBadge(desk, writer, id)).toMatchObject({ error: { code: 'KIOSK_ALREADY_PRINTED' } })
    expect(await station.db.records('printJob').count()).toBe(1)
  })
})

it('a kiosk that nobody could end does not begin, nor one that may make no badges', async () => {
  const { station, platform, writer } = desk
  expect(await enterKiosk(station, platform, writer)).toMatchObject({ error: { code: 'KIOSK_NO_PIN' } })
  expect(await enterKiosk(station, platform, { ...writer, role: 'viewer' })).toMatchObject({
    error: { code: 'ACCESS_ROLE' },
  })
})
