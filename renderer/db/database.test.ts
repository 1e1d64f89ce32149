import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { ok } from '#shared/errors/result.ts'
import { hashOp } from '#shared/ops/hashOp.ts'
import { dexieSchema } from '#shared/records/projectIndexes.ts'
import { recordKinds, records } from '#shared/records/registry.ts'
import { aStudent, openTestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { commit } from './commit.ts'
import { FairDeskDatabase } from './database.ts'
import { findByValue } from './findByValue.ts'
import { writeSetting } from './settings.ts'
import { newRecordId, type Writer } from './station.ts'
import { syncPackTable, syncTables } from './syncTables.ts'

afterEach(() => vi.restoreAllMocks())

test('the newest version has a table for every kind, with the indexes that its definition asks for, and no other', async () => {
  const desk = await openTestStation()
  const tables = new Map(desk.station.db.tables.map((table) => [table.name, describeTable(table)]))
  for (const kind of recordKinds)
    expect(tables.get(kind), kind).toEqual(inOrder(dexieSchema(records[kind]).split(', ')))
  const others = [...tables.keys()].filter((name) => !recordKinds.some((kind) => kind === name))
  expect(others.toSorted()).toEqual(
    [
      ...Object.keys(syncTables),
      ...Object.keys(syncPackTable),
      'attachment',
      'importBatch',
      'lookup',
      'outbox',
      'replica',
      'restored',
      'setting',
    ].toSorted(),
  )
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

test('a database of version 5 counts its ops anew, fair by fair, and loses none', async () => {
  const desk = await openTestStation()
  const other: Writer = { ...desk.writer, fairId: newRecordId(desk.station) }
  const saveIn = async (writer: Writer, name: string) =>
    valueOf(
      await commit(desk.station, writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
        ok({ changes: [aStudent(desk.station, name)], value: null }),
      ),
    )
  for (const [index, name] of ['甲', '乙', '丙', '丁'].entries())
    await saveIn(index % 2 === 0 ? desk.writer : other, name)
  const rows = await desk.station.db.outbox.toArray()
  const { name } = desk.station.db
  const replicaId = rows[0]?.ops[0]?.replicaId ?? ''
  const clock = { wallMs: desk.station.nowMs(), counter: 3 }
  desk.station.db.close()
  await Dexie.delete(name)

  // As that version left them: one count over all fairs.
  const old = new Dexie(name)
  old.version(5).stores({ outbox: '++seq, fairId', replica: 'key' })
  const countedOver = rows.map((row, index) => {
    const n = index + 1
    const ops = row.ops.map(({ open, sensitive, hash: _hash, ...header }) => {
      const hash = hashOp({ ...header, n }, open.commit, sensitive?.commit ?? null)
      return { ...header, n, open, sensitive, hash }
    })
    return { ...row, firstN: n, lastN: n, ops }
  })
  await old.table('outbox').bulkAdd(countedOver)
  await old.table('replica').put({ key: 'self', replicaId, nextN: 5, clock })
  old.close()

  const db = new FairDeskDatabase(name)
  const counted = await db.outbox.toArray()
  expect(counted.map(({ fairId, firstN, lastN }) => [fairId, firstN, lastN])).toEqual([
    [desk.writer.fairId, 1, 1],
    [other.fairId, 1, 1],
    [desk.writer.fairId, 2, 2],
    [other.fairId, 2, 2],
  ])
  expect(counted).toEqual(rows)
  expect(await db.replica.get(other.fairId)).toEqual({ key: other.fairId, replicaId, nextN: 3, clock })
  expect((await db.replica.get('self'))?.replicaId).toBe(replicaId)
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
