import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { aStudent, openTestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { watchAdded } from './watchAdded.ts'

it('tells which rows of a kind were written, one or many, and nothing after its end', async () => {
  const desk = await openTestStation()
  const heard: string[] = []
  const end = watchAdded(desk.station.db, 'attendee', (ids) => void heard.push(...(ids ?? ['untold'])))
  const people = Array.from({ length: 7 }, (_, index) => aStudent(desk.station, `学生${index}`))
  valueOf(await desk.save(people.slice(0, 1)))
  valueOf(await desk.save(people.slice(1)))
  await vi.waitFor(() => expect(heard.toSorted()).toEqual(people.map(({ id }) => id).toSorted()))
  end()
  valueOf(await desk.save([aStudent(desk.station, '后来')]))
  expect(heard).toHaveLength(7)
  await desk.close()
})
