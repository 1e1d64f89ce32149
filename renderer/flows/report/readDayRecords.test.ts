import { afterEach, beforeEach, expect, test } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { readDayRecords } from './readDayRecords.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

async function person(name: string, phone: string, possibleTwinOf: string | null): Promise<string> {
  const id = newRecordId(desk.station)
  valueOf(await desk.save([create('attendee', id, { ...emptyStudent, name, phone, possibleTwinOf })]))
  return id
}

const read = async (withPhones: boolean) => {
  const { station, writer } = desk
  const day = { name: '招聘会', venue: null, startsOn: '2026-03-14', endsOn: '2026-03-14', closedAt: null }
  if ((await station.db.records('fair').get(writer.fairId)) === undefined)
    await station.db.table('fair').put({ id: writer.fairId, fairId: writer.fairId, ...day })
  return readDayRecords(station.db, writer.fairId, { withAssistance: false, withPhones })
}

test('phones are whole only for those who may see them', async () => {
  await person('张三', '+8613800138000', null)
  expect((await read(true))?.attendees[0]?.phone).toBe('+8613800138000')
  expect((await read(false))?.attendees[0]?.phone).toBe('138****8000')
})

test('a doubt about somebody who was merged is about whom they stand for now', async () => {
  const older = await person('张三', '+8613800138000', null)
  const second = await person('张三', '+8613800138001', older)
  const third = await person('张三', '+8613800138002', second)
  valueOf(await desk.save([update('attendee', second, { mergedInto: older, possibleTwinOf: null })]))
  const people = (await read(true))?.attendees ?? []
  expect(people.find(({ id }) => id === third)?.possibleTwinOf).toBe(older)
})
