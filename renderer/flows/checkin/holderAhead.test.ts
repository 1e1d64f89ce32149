import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { update } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { ok } from '#shared/errors/result.ts'
import { type GateDay, openGateDay } from '#tests/fixtures/gateDay.ts'
import { type HolderAhead, openHolderAhead } from './holderAhead.ts'

let day: GateDay
let holder: HolderAhead
beforeEach(async () => {
  day = await openGateDay()
  holder = openHolderAhead(day.station.db, day.writer.fairId)
})
afterEach(() => day.station.db.delete())

const type = (code: string) => [...code].forEach((_, index) => holder.hear(code.slice(0, index + 1)))
const nameOf = async (serial: string) => (await holder.read(serial)).attendee?.name
const rename = (attendeeId: string, name: string) =>
  commit(day.station, day.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes: [update('attendee', attendeeId, { name })], value: null }),
  )

it('has read the holder before the code is complete', async () => {
  const { code, serial } = await day.register('张三')
  const reads = vi.spyOn(day.station.db, 'transaction')
  type(code.slice(0, 30))
  expect(reads).toHaveBeenCalledOnce()
  expect(await nameOf(serial)).toBe('张三')
  expect(reads).toHaveBeenCalledOnce()
})

it('serves one scan: the next one of the same badge reads anew', async () => {
  const { attendeeId, code, serial } = await day.register('张三')
  type(code)
  await nameOf(serial)
  await rename(attendeeId, '张珊')
  expect(await nameOf(serial)).toBe('张珊')
})

it('keeps nothing of a scan that broke off for the next one, even where that begins unheard', async () => {
  const { attendeeId, code, serial } = await day.register('张三')
  type(code.slice(0, 60))
  await rename(attendeeId, '张珊')
  // A hand typed right before the code, so its first characters are not where the serial is looked for.
  type(`12${code}`)
  expect(await nameOf(serial)).toBe('张珊')
})

it('reads whom the serial names when another scan came last, or none', async () => {
  const [first, second] = [await day.register('张三'), await day.register('李四')]
  type(second.code)
  expect(await nameOf(first.serial)).toBe('张三')
  expect(await nameOf(second.serial)).toBe('李四')
})

it('tells of a failed reading whoever asks for it, and nobody else', async () => {
  const { code, serial } = await day.register('张三')
  day.station.db.close()
  type(code)
  await expect(holder.read(serial)).rejects.toThrow()
})
