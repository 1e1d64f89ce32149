import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { dexieSchema } from '#shared/records/projectIndexes.ts'
import { recordKinds, records } from '#shared/records/registry.ts'
import { aStudent, openTestStation } from '#tests/fixtures/openTestStation.ts'
import { FairDeskDatabase } from './database.ts'
import { findByValue } from './findByValue.ts'
import { writeSetting } from './settings.ts'

afterEach(() => vi.restoreAllMocks())

test('the newest version has a table for every kind, with the indexes that its definition asks for, and no other', async () => {
  const desk = await openTestStation()
  const tables = new Map(desk.station.db.tables.map((table) => [table.name, describeTable(table)]))
  for (const kind of recordKinds)
    expect(tables.get(kind), kind).toEqual(inOrder(dexieSchema(records[kind]).split(', ')))
  const others = [...tables.keys()].filter((name) => !recordKinds.some((kind) => kind === name))
  expect(others.toSorted()).toEqual(['attachment', 'importBatch', 'lookup', 'outbox', 'replica', 'restored', 'setting'])
  await desk.close()
})

test('a database of version 1 keeps its records, learns to find merged people, and finds people by number', async () => {
  const name = `old-${crypto.randomUUID()}`
  const old = new Dexie(name)
  old.version(1).stores({
    attendee: 'id, fairId, [fairId+studentNumber], [fairId+phone], enterpriseId, universityId',
    enterprise: 'id, fairId, [fairId+creditCode]',
  })
  await old.table('attendee').bulkAdd([
    { id: 'older', fairId: 'fair', mergedInto: null, studentNumber: '20230001', phone: null },
    { id: 'younger', fairId: 'fair', mergedInto: 'older', studentNumber: null, phone: null },
    { id: 'elsewhere', fairId: 'other', mergedInto: null, studentNumber: '20230001', phone: null },
  ])
  old.close()
  const db = new FairDeskDatabase(name)
  expect(await db.records('attendee').where('mergedInto').equals('older').primaryKeys()).toEqual(['younger'])
  expect(await db.records('attendee').count()).toBe(3)
  const place = { kind: 'attendee', field: 'studentNumber', fairId: 'fair' } as const
  expect((await findByValue(db, place, '20230001')).map(({ id }) => id)).toEqual(['older'])
  await db.delete()
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
