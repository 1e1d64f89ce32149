import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { dexieSchema } from '#shared/records/projectIndexes.ts'
import { recordKinds, records } from '#shared/records/registry.ts'
import { aStudent, openTestStation } from '#tests/fixtures/openTestStation.ts'
import { FairDeskDatabase } from './database.ts'
import { writeSetting } from './settings.ts'

afterEach(() => vi.restoreAllMocks())

test('the newest version has a table for every kind, with the indexes that its definition asks for, and no other', async () => {
  const desk = await openTestStation()
  const tables = new Map(desk.station.db.tables.map((table) => [table.name, describeTable(table)]))
  for (const kind of recordKinds)
    expect(tables.get(kind), kind).toEqual(inOrder(dexieSchema(records[kind]).split(', ')))
  const others = [...tables.keys()].filter((name) => !recordKinds.some((kind) => kind === name))
  expect(others.toSorted()).toEqual(['attachment', 'importBatch', 'outbox', 'replica', 'setting'])
  await desk.close()
})

test('a database of version 1 keeps its records and learns to find merged people', async () => {
  const desk = await openTestStation()
  const name = `old-${crypto.randomUUID()}`
  const tables = desk.station.db.tables.map((table) => [table.name, partsOf(table)] as const)
  const old = new Dexie(name)
  old
    .version(1)
    .stores(
      Object.fromEntries(
        tables.map(([kind, parts]) => [kind, parts.filter((part) => part !== 'mergedInto').join(', ')]),
      ),
    )
  await old.table('attendee').bulkAdd([
    { id: 'older', mergedInto: null },
    { id: 'younger', mergedInto: 'older' },
  ])
  old.close()
  const db = new FairDeskDatabase(name)
  expect(await db.records('attendee').where('mergedInto').equals('older').primaryKeys()).toEqual(['younger'])
  expect(await db.records('attendee').count()).toBe(2)
  await db.delete()
  await desk.close()
})

test('every transaction that writes asks for strict durability', async () => {
  // Dexie takes hold of the function when it opens the database.
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const desk = await openTestStation()
  await desk.save([aStudent(desk.station, '张三')])
  await writeSetting(desk.station.db, 'stationRole', 'gate')
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.length).toBeGreaterThanOrEqual(2)
  for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' })
  await desk.close()
})

const inOrder = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).toSorted()

type AnyTable = FairDeskDatabase['tables'][number]

const partsOf = ({ schema }: AnyTable): string[] => [schema.primKey.src, ...schema.indexes.map((index) => index.src)]

const describeTable = (table: AnyTable): string[] => inOrder(partsOf(table))
