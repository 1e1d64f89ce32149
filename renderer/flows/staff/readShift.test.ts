import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import { instantNow, newRecordId } from '#renderer/db/station.ts'
import { openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { readShift } from './readShift.ts'
import { signOut } from './signOut.ts'
import { startSession } from './startSession.ts'

const hourMs = 60 * 60 * 1000

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
  const { station, writer } = desk
  const pin = await sealPart(station.sealer, writer.staffId, { sealedPin: 'stretched' })
  valueOf(await desk.save([create('staffMember', writer.staffId, { name: '王芳', isOrganiser: true }, pin)]))
  await startSession(station, writer.fairId, writer.staffId)
})
afterEach(() => desk.close())

const nameAtWork = async (fairId = desk.writer.fairId) =>
  (await readShift(desk.station.db, fairId, desk.station.nowMs()))?.staff.name ?? null

it('names who is at work, at their own fair only, until they sign out', async () => {
  expect(await nameAtWork()).toBe('王芳')
  expect(await nameAtWork(newRecordId(desk.station))).toBeNull()
  await signOut(desk.station)
  expect(await nameAtWork()).toBeNull()
})

it('names nobody once the shift is over, whichever way the clock went', async () => {
  desk.passTime(13 * hourMs)
  expect(await nameAtWork()).toBe('王芳')
  desk.passTime(2 * hourMs)
  expect(await nameAtWork()).toBeNull()
  desk.passTime(-30 * hourMs)
  expect(await nameAtWork()).toBeNull()
})

it('is read again when the person at work changes, as a screen that is open needs it', async () => {
  const seen: (boolean | undefined)[] = []
  const { station, writer } = desk
  const subscription = liveQuery(() => readShift(station.db, writer.fairId, station.nowMs())).subscribe((shift) => {
    seen.push(shift?.staff.isOrganiser)
  })
  await vi.waitFor(() => expect(seen).toEqual([true]))
  await desk.save([update('staffMember', writer.staffId, { isOrganiser: false })])
  await vi.waitFor(() => expect(seen).toEqual([true, false]))
  subscription.unsubscribe()
})

it('names nobody who was removed meanwhile', async () => {
  await desk.save([update('staffMember', desk.writer.staffId, { removedAt: instantNow(desk.station) })])
  expect(await nameAtWork()).toBeNull()
})
