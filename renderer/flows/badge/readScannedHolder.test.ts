import { afterEach, beforeEach, expect, it } from 'vitest'
import { undo } from '#renderer/db/undo.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { registerWalkIn } from '../desk/registerWalkIn.ts'
import type { IssuedBadge } from './issueBadge.ts'
import { openBadgeReader } from './readBadge.ts'
import { readScannedHolder } from './readScannedHolder.ts'
import { retireBadge } from './retireBadge.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

async function register(at: TestDesk): Promise<IssuedBadge & { readonly code: string }> {
  const draft = {
    kind: 'guest',
    name: '王五',
    gender: null,
    phone: '',
    university: null,
    studentNumber: '',
    major: '',
    degree: null,
    graduationYear: null,
    enterprise: null,
    title: '',
    identityNumber: '',
    keyGroups: [],
    consent: { isBaseGiven: true, isSensitiveGiven: false, basis: 'form' },
  } as const
  const registered = await registerWalkIn(at, at.writer, draft, 1)
  if (!registered.ok) throw new Error(registered.error.code)
  const badge = await at.station.db.records('badge').get(registered.value.badgeId)
  return { ...registered.value, code: badge?.code ?? '' }
}

const scan = (text: string) =>
  readScannedHolder(desk.station.db, desk.fairId, openBadgeReader(desk.station.db, desk.fairId), text)
const failed = (code: string) => ({ ok: false, error: { code } })

it('knows the holder of a badge, and whether it is still in force', async () => {
  const { attendeeId, badgeId, code } = await register(desk)
  expect(await scan(code)).toEqual({ ok: true, value: { attendeeId, isInForce: true } })
  await retireBadge(desk.station, desk.writer, badgeId, 'lost')
  expect(await scan(code)).toEqual({ ok: true, value: { attendeeId, isInForce: false } })
})

it('refuses a code that no key of the fair signed, or that is not the one on record', async () => {
  const { code, badgeId } = await register(desk)
  const last = code.at(-1) === '0' ? '1' : '0'
  expect(await scan(code.slice(0, -1) + last)).toEqual(failed('BADGE_CODE_FORGED'))
  const badge = await desk.station.db.records('badge').get(badgeId)
  if (badge === undefined) throw new Error('no badge')
  await desk.station.db.records('badge').put({ ...badge, code: 'ANOTHER' })
  expect(await scan(code)).toEqual(failed('BADGE_CODE_FORGED'))
})

it('does not know a badge of another fair’s station, nor one that was taken back', async () => {
  const other = await openTestDesk()
  const foreign = await register(other)
  expect(await scan(foreign.code)).toEqual(failed('BADGE_HOLDER_UNKNOWN'))
  await other.close()
  const own = await register(desk)
  await undo(desk.station, desk.writer, 'badge.issue', own.undo)
  expect(await scan(own.code)).toEqual(failed('BADGE_HOLDER_UNKNOWN'))
  expect(await scan('6901234567892')).toEqual(failed('BADGE_CODE_FOREIGN'))
})
