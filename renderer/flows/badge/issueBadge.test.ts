import { verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { parseBadgeCode } from '#shared/badge/badgeCode.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { readPerson } from '../desk/readPerson.ts'
import { type IssuedBadge, issueBadge } from './issueBadge.ts'
import { isInForce, retireBadge } from './retireBadge.ts'
import { saveBadgePdf } from './saveBadgePdf.ts'

let desk: TestDesk
let studentId: string
beforeEach(async () => {
  desk = await openTestDesk()
  studentId = await register('张三')
})
afterEach(() => desk.close())

async function register(name: string, mergedInto: string | null = null): Promise<string> {
  const id = newRecordId(desk.station)
  const made = await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({
      value: null,
      changes: [
        create('attendee', id, {
          kind: 'student',
          name,
          gender: null,
          phone: null,
          studentNumber: null,
          universityId: desk.universityId,
          major: null,
          degree: null,
          graduationYear: null,
          enterpriseId: null,
          title: null,
          photo: null,
          consent: null,
          mergedInto,
          possibleTwinOf: null,
          source: 'import',
        }),
      ],
    }),
  )
  expect(made.ok).toBe(true)
  return id
}

async function issue(...rest: [id?: string, reason?: 'lost']): Promise<IssuedBadge> {
  const issued = await issueBadge(desk, desk.writer, rest[0] ?? studentId, rest[1])
  if (!issued.ok) throw new Error(issued.error.code)
  return issued.value
}

const badges = () => desk.station.db.records('badge').toArray()
const outboxLength = async () => (await desk.station.db.outbox.toArray()).flatMap((row) => row.ops).length

describe('issueBadge', () => {
  it('saves a code that this station’s key on record has signed, and draws its page', async () => {
    const issued = await issue()
    const [badge] = await badges()
    const parsed = parseBadgeCode(badge?.code ?? '')
    if (!parsed.ok || badge === undefined) throw new Error('no code')
    expect(parsed.value).toMatchObject({
      serial: issued.serial,
      keyId: badge.keyId,
      kind: 'student',
      displayName: '张三',
    })
    expect(verify(null, parsed.value.signedBytes, desk.publicKey, parsed.value.signature)).toBe(true)
    const keys = await desk.station.db.records('badgeKey').toArray()
    expect(keys.map((key) => key.keyId)).toEqual([badge.keyId])
    expect(await issued.pdf).toEqual(ok({ path: `/badges/${badge.serial}.pdf` }))
    expect(desk.pages).toMatchObject([{ folder: '春季双选会', serial: badge.serial }])
    expect(Buffer.from(desk.pages[0]?.bytes ?? []).toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\n$/)
  })

  it('retires the earlier badge in the same commit, with its reason; undo brings it back', async () => {
    const first = await issue()
    const before = await outboxLength()
    const second = await issue(studentId, 'lost')
    expect((await outboxLength()) - before).toBe(2)
    const [retired, inForce] = await badges()
    expect(retired).toMatchObject({ serial: first.serial, retiredReason: 'lost' })
    expect(inForce).toMatchObject({ serial: second.serial, retiredAt: null, retiredReason: null })

    expect((await undo(desk.station, desk.writer, 'badge.issue', second.undo)).ok).toBe(true)
    const [restored, taken] = await badges()
    expect(restored).toMatchObject({ serial: first.serial, retiredAt: null, retiredReason: null })
    expect(taken?.removedAt).not.toBeNull()
  })

  it('says that the badge is saved when the page fails, and draws the same serial at the next try', async () => {
    desk.disk.broken = true
    const issued = await issue()
    expect(await issued.pdf).toEqual({ ok: false, error: { code: 'BADGE_RENDER_FAILED' } })
    expect(await badges()).toHaveLength(1)
    desk.disk.broken = false
    expect(await saveBadgePdf(desk, desk.fairId, issued.badgeId)).toEqual(ok({ path: `/badges/${issued.serial}.pdf` }))
    expect(await badges()).toHaveLength(1)
  })

  it('follows a merge to the person that is left', async () => {
    const younger = await register('张三', studentId)
    expect((await issue(younger)).attendeeId).toBe(studentId)
  })

  it('M3 retires a badge that was issued before the person was merged', async () => {
    const younger = await register('张三')
    const before = await issue(younger)
    const merge = update('attendee', younger, { mergedInto: studentId })
    await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
      ok({ changes: [merge], value: null }),
    )
    const { serial } = await issue()
    expect((await badges()).filter(isInForce).map((badge) => badge.serial)).toEqual([serial])
    const person = await readPerson(desk.station.db, desk.fairId, studentId)
    expect([person?.badge?.serial, person?.earlier.map((badge) => badge.serial)]).toEqual([serial, [before.serial]])
  })

  it('makes one key record, however many badges', async () => {
    await issue()
    await issue()
    expect(await desk.station.db.records('badgeKey').count()).toBe(1)
  })

  it('refuses with a revoked key, a viewer and a person who is not there; nothing is written', async () => {
    await issue()
    const [key] = await desk.station.db.records('badgeKey').toArray()
    if (key !== undefined)
      await desk.station.db.records('badgeKey').put({ ...key, revokedAt: '2026-03-14T00:00:00.000Z' })
    const before = await outboxLength()
    expect(await issueBadge(desk, desk.writer, studentId)).toEqual({ ok: false, error: { code: 'BADGE_KEY_MISSING' } })
    expect(await issueBadge(desk, { ...desk.writer, role: 'viewer' }, studentId)).toEqual({
      ok: false,
      error: { code: 'ACCESS_ROLE' },
    })
    expect(await issueBadge(desk, desk.writer, desk.universityId)).toEqual({
      ok: false,
      error: { code: 'RECORD_NOT_FOUND' },
    })
    expect(await outboxLength()).toBe(before)
  })
})

describe('retireBadge', () => {
  it('takes a badge out of force once', async () => {
    const { badgeId } = await issue()
    expect((await retireBadge(desk.station, desk.writer, badgeId, 'stolen')).ok).toBe(true)
    expect(await badges()).toMatchObject([{ retiredReason: 'stolen' }])
    expect(await retireBadge(desk.station, desk.writer, badgeId, 'lost')).toEqual({
      ok: false,
      error: { code: 'RECORD_NOT_FOUND' },
    })
  })
})
