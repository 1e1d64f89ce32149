import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { RecordState } from '#shared/sync/protocol.ts'
import { openTestStation } from '#tests/fixtures/openTestStation.ts'
import { openStationStore } from './openStationStore.ts'

const fairId = '01990000-0000-7000-8000-000000000001'
const idOf = (index: number): string => `01990000-0000-7000-8000-1${String(index).padStart(11, '0')}`

const stateOf = (index: number, text: string): RecordState => ({
  kind: 'attendee',
  recordId: idOf(index),
  seq: index + 1,
  created: { opId: idOf(index), stamp: '' },
  isErased: false,
  values: { name: text },
  sensitive: {},
  revs: {},
  withdrawn: null,
})
const loaded = Array.from({ length: 120 }, (_, index) => stateOf(index, `loaded ${index}`))
const ids = loaded.map((state) => state.recordId)

async function load() {
  const { station } = await openTestStation()
  const store = openStationStore(station, fairId)
  for (const page of [loaded.slice(0, 70), loaded.slice(70)]) await store.transaction((tx) => tx.saveLoaded(page))
  const all = async () => {
    const found = await store.transaction((tx) => tx.states([...ids, idOf(500)]))
    return found.toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1))
  }
  return { db: station.db, store, all }
}

test('loaded states lie many to a row and are found one by one', async () => {
  const { db, store, all } = await load()
  expect([await db.syncRecord.count(), await db.syncPack.count()]).toEqual([0, 3])
  expect(await all()).toEqual(loaded)
  for (const index of [0, 49, 50, 69, 70, 119])
    expect(await store.transaction((tx) => tx.states([idOf(index)]))).toEqual([loaded[index]])
})

test('a state that is saved again leaves nothing of the old one behind', async () => {
  const { db, store, all } = await load()
  await store.transaction((tx) => tx.saveStates([stateOf(49, 'edited'), stateOf(110, 'edited')]))
  const stored = JSON.stringify(await db.syncPack.toArray())
  for (const index of [49, 110]) expect(stored).not.toContain(`"loaded ${index}"`)
  expect((await all()).filter((state) => state.values['name'] === 'edited').length).toBe(2)
  expect((await all()).length).toBe(120)
})

test('what is removed is gone, also the last one of a row', async () => {
  const { store, all } = await load()
  await store.transaction((tx) => tx.removeStates([idOf(49), idOf(0), idOf(119)]))
  expect((await all()).map((state) => state.recordId)).toEqual(
    ids.filter((id) => ![idOf(49), idOf(0), idOf(119)].includes(id)),
  )
})

test('a second loading over the first keeps what it brings and says what it did not bring', async () => {
  const { db, store, all } = await load()
  await store.transaction((tx) => tx.markStatesStale())
  const again = loaded.slice(0, 100).map((state) => ({ ...state, values: { name: 'again' } }))
  await store.transaction((tx) => tx.saveLoaded(again))
  expect([...(await store.transaction((tx) => tx.removeStaleStates()))].toSorted()).toEqual(ids.slice(100))
  expect(await all()).toEqual(again)
  expect(await db.syncPack.count()).toBe(0)
})
