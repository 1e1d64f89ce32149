import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fail, ok } from '#shared/errors/result.ts'
import { commitPart, hashOp } from '#shared/ops/hashOp.ts'
import { opSchema } from '#shared/ops/op.ts'
import {
  aStudent,
  countRows,
  emptyStudent,
  openTestStation,
  type TestStation,
  valueOf,
} from '#tests/fixtures/openTestStation.ts'
import { create, update } from './change.ts'
import { commit } from './commit.ts'
import { openReplicaId } from './replica.ts'
import { openField, openOpPart, sealPart } from './sealer.ts'
import { newRecordId } from './station.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await desk.close()
})

const register = { action: 'attendee.register', kinds: ['attendee'] } as const

describe('one transaction', () => {
  test('a record and its op are there together', async () => {
    const { station, writer } = desk
    const change = aStudent(station, '张三')
    valueOf(await desk.save([change]))
    const [op] = await desk.ops()
    expect(await station.db.records('attendee').get(change.id)).toMatchObject({
      name: '张三',
      fairId: writer.fairId,
      removedAt: null,
    })
    expect(op).toMatchObject({ recordId: change.id, kind: 'attendee', staffId: writer.staffId, bootId: station.bootId })
  })

  test('a plan that refuses leaves neither record, op nor replica', async () => {
    const outcome = await commit(desk.station, desk.writer, register, () => fail('RECORD_NOT_FOUND'))
    expect(outcome).toEqual({ ok: false, error: { code: 'RECORD_NOT_FOUND' } })
    expect(await countRows(desk.station)).toEqual({})
  })

  test('a plan that throws leaves nothing', async () => {
    const outcome = await commit(desk.station, desk.writer, register, () => {
      throw new Error('broken')
    })
    expect(outcome).toEqual({ ok: false, error: { code: 'STORAGE_FAILED' } })
    expect(await countRows(desk.station)).toEqual({})
  })

  test('an op that can’t be stored takes the record with it', async () => {
    const add = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'outbox') throw new DOMException('no', 'DataError')
      return add.apply(this, args)
    })
    const outcome = await desk.save([aStudent(desk.station, '张三')])
    expect(outcome).toEqual({ ok: false, error: { code: 'STORAGE_FAILED' } })
    expect(await countRows(desk.station)).toEqual({})
  })

  test('a full disk is said to be full, and takes nothing half', async () => {
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'replica') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    })
    const outcome = await desk.save([aStudent(desk.station, '张三')])
    expect(outcome).toEqual({ ok: false, error: { code: 'STORAGE_FULL' } })
    expect(await countRows(desk.station)).toEqual({})
  })

  test('one wrong record among many takes all of them with it', async () => {
    const { station } = desk
    const wrong = create('attendee', newRecordId(station), { ...emptyStudent, name: '' })
    const outcome = await desk.save([aStudent(station, '张三'), wrong, aStudent(station, '李四')])
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'RECORD_FIELD_INVALID', details: { field: 'name', kind: 'attendee' } },
    })
    expect(await countRows(station)).toEqual({})
  })

  test('an id that is taken is refused and the record under it stays', async () => {
    const { station } = desk
    const first = aStudent(station, '张三')
    valueOf(await desk.save([first]))
    const outcome = await desk.save([aStudent(station, '李四'), aStudent(station, '王五', first.id)])
    expect(outcome.ok).toBe(false)
    expect(await station.db.records('attendee').toArray()).toMatchObject([{ id: first.id, name: '张三' }])
    expect(await desk.ops()).toHaveLength(1)
  })
})

describe('what may be written', () => {
  test('a role that may not do the action is refused before anything is read', async () => {
    const plan = vi.fn(() => ok({ changes: [], value: null }))
    const outcome = await commit(desk.station, { ...desk.writer, role: 'viewer' }, register, plan)
    expect(outcome).toEqual({ ok: false, error: { code: 'ACCESS_ROLE' } })
    expect(plan).not.toHaveBeenCalled()
  })

  test('an update of a record that is not there, or belongs to another fair, is refused', async () => {
    const { station, writer } = desk
    const change = aStudent(station, '张三')
    valueOf(await desk.save([change]))
    const notFound = { ok: false, error: { code: 'RECORD_NOT_FOUND' } }
    expect(await desk.save([update('attendee', newRecordId(station), { name: '李四' })])).toEqual(notFound)
    const stranger = { ...writer, fairId: newRecordId(station) }
    const plan = () => ok({ changes: [update('attendee', change.id, { name: '李四' })], value: null })
    expect(await commit(station, stranger, register, plan)).toEqual(notFound)
    expect(await station.db.records('attendee').get(change.id)).toMatchObject({ name: '张三', fairId: writer.fairId })
  })

  test('a field that is set once stays as it was', async () => {
    const change = aStudent(desk.station, '张三')
    valueOf(await desk.save([change]))
    expect(await desk.save([update('attendee', change.id, { source: 'import' })])).toMatchObject({ ok: false })
    expect(await desk.station.db.records('attendee').get(change.id)).toMatchObject({ source: 'form' })
  })

  test('a fact is never edited', async () => {
    const { station } = desk
    const id = newRecordId(station)
    valueOf(await desk.save([create('scan', id, aScan(newRecordId(station)))]))
    expect((await desk.save([update('scan', id, { verdict: 'exit' })])).ok).toBe(false)
    expect(await station.db.records('scan').get(id)).toMatchObject({ verdict: 'admitted' })
  })

  test('fields that this version doesn’t know are kept', async () => {
    const { station } = desk
    const change = aStudent(station, '张三')
    valueOf(await desk.save([{ ...change, set: { ...change.set, shoeSize: 43 } }]))
    valueOf(await desk.save([update('attendee', change.id, { name: '李四' })]))
    expect(await station.db.records('attendee').get(change.id)).toMatchObject({ name: '李四', shoeSize: 43 })
  })
})

describe('ops', () => {
  test('n counts from 1 without holes, over commits, refusals and several records at once', async () => {
    const { station } = desk
    valueOf(await desk.save([aStudent(station, '一'), aStudent(station, '二')]))
    await desk.save([update('attendee', newRecordId(station), { name: '无' })])
    valueOf(await desk.save([aStudent(station, '三')]))
    expect((await desk.ops()).map((op) => op.n)).toEqual([1, 2, 3])
    expect(await station.db.outbox.toArray()).toMatchObject([
      { firstN: 1, lastN: 2 },
      { firstN: 3, lastN: 3 },
    ])
  })

  test('commits made at once get numbers of their own', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => desk.save([aStudent(desk.station, `第${index}人`)])))
    const numbers = (await desk.ops()).map((op) => op.n)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('stamps only grow, also when the clock is set back an hour', async () => {
    const { station } = desk
    for (const passedMs of [0, 5, -3_600_000, 0, 1]) {
      desk.passTime(passedMs)
      valueOf(await desk.save([aStudent(station, '张三'), aStudent(station, '李四')]))
    }
    const stamps = (await desk.ops()).map((op) => op.hlc)
    expect(stamps).toEqual(stamps.toSorted())
    expect(new Set(stamps).size).toBe(stamps.length)
  })

  test('the replica named before the first op is the one that writes it', async () => {
    const replicaId = await openReplicaId(desk.station)
    valueOf(await desk.save([aStudent(desk.station, '张三')]))
    expect(await openReplicaId(desk.station)).toBe(replicaId)
    expect((await desk.ops())[0]?.replicaId).toBe(replicaId)
  })

  test('baseRev names the op that set each field, pending ones too', async () => {
    const { station } = desk
    const change = aStudent(station, '张三')
    valueOf(await desk.save([change]))
    valueOf(await desk.save([update('attendee', change.id, { name: '张珊', major: '数学' })]))
    valueOf(await desk.save([update('attendee', change.id, { name: '张姗', degree: 'master' })]))
    const [created, first, second] = await desk.ops()
    expect(created?.baseRev).toEqual({})
    expect(first?.baseRev).toEqual({ name: created?.opId, major: created?.opId })
    expect(second?.baseRev).toEqual({ name: first?.opId, degree: created?.opId })
    const row = await station.db.records('attendee').get(change.id)
    expect(row?.revisions).toEqual({
      created: created?.opId,
      changed: { name: second?.opId, major: first?.opId, degree: second?.opId },
    })
  })

  test('two updates of one record in one commit build on each other', async () => {
    const { station } = desk
    const change = aStudent(station, '张三')
    valueOf(
      await desk.save([
        change,
        update('attendee', change.id, { name: '李四' }),
        update('attendee', change.id, { major: '物理' }),
      ]),
    )
    expect(await station.db.records('attendee').get(change.id)).toMatchObject({ name: '李四', major: '物理' })
    const [created, renamed] = await desk.ops()
    expect(renamed?.baseRev).toEqual({ name: created?.opId })
  })

  test('op and record carry the same spelling', async () => {
    const { station } = desk
    const change = aStudent(station, '  张三 ')
    valueOf(await desk.save([change]))
    valueOf(await desk.save([update('attendee', change.id, { major: ' 数学' })]))
    expect(await station.db.records('attendee').get(change.id)).toMatchObject({ name: '张三', major: '数学' })
    const [created, edited] = await desk.ops()
    expect(created?.open.values).toMatchObject({ name: '张三' })
    expect(edited?.open.values).toEqual({ major: '数学' })
  })

  test('each op parses, and its hash covers header and both commits', async () => {
    const { station } = desk
    const sealed = await sealPart(station.sealer, newRecordId(station), { keyGroups: ['disability'] })
    valueOf(await desk.save([aStudent(station, '张三'), { ...aStudent(station, '李四'), sealed }]))
    for (const op of await desk.ops()) {
      const { open, sensitive, hash, ...header } = opSchema.parse(op)
      expect(commitPart(open.salt ?? '', open.values ?? {})).toBe(open.commit)
      expect(hashOp(header, open.commit, sensitive?.commit ?? null)).toBe(hash)
      expect(hashOp({ ...header, n: header.n + 1 }, open.commit, sensitive?.commit ?? null)).not.toBe(hash)
    }
  })

  test('the op’s instant of creation is the commit’s, unless the record brings its own', async () => {
    const { station } = desk
    const earlier = '2026-03-01T00:00:00.000Z'
    const [now, before] = [aStudent(station, '张三'), aStudent(station, '李四')]
    valueOf(await desk.save([now, { ...before, set: { ...before.set, createdAt: earlier } }]))
    const rows = await station.db.records('attendee').bulkGet([now.id, before.id])
    expect(rows.map((row) => row?.createdAt)).toEqual([new Date(station.nowMs()).toISOString(), earlier])
    expect((await desk.ops()).map((op) => op.open.values?.['createdAt'])).toEqual(rows.map((row) => row?.createdAt))
  })
})

describe('sensitive values', () => {
  const identityNumber = '11010519491231002X'

  test('lie nowhere in the clear, and can be opened again from row and op', async () => {
    const { station } = desk
    const id = newRecordId(station)
    const sealed = await sealPart(station.sealer, id, { identityNumber, keyGroups: ['disability'] })
    valueOf(await desk.save([{ ...aStudent(station, '张三', id), sealed }]))
    const next = await sealPart(station.sealer, id, { identityNumber: '440524188001010014' })
    valueOf(await desk.save([update('attendee', id, {}, next)]))

    const everything = await Promise.all(station.db.tables.map((table) => table.toArray()))
    const stored = JSON.stringify(everything)
    for (const secret of [identityNumber, '440524188001010014', 'disability']) expect(stored).not.toContain(secret)

    const row = await station.db.records('attendee').get(id)
    const [first, second] = await desk.ops()
    if (
      row?.identityNumber == null ||
      row.keyGroups === null ||
      !first?.sensitive?.sealed ||
      !second?.sensitive?.sealed
    ) {
      throw new Error('not sealed')
    }
    expect(await openField(station.sealer, id, 'identityNumber', row.identityNumber)).toBe('440524188001010014')
    expect(await openField(station.sealer, id, 'keyGroups', row.keyGroups)).toEqual(['disability'])
    const part = await openOpPart(station.sealer, id, first.sensitive.sealed)
    expect(part.values).toEqual({ identityNumber, keyGroups: ['disability'] })
    expect(commitPart(part.salt, part.values)).toBe(first.sensitive.commit)
    expect(second.baseRev).toEqual({ identityNumber: first.opId })
  })

  test('a sensitive value in the open part is refused', async () => {
    const change = aStudent(desk.station, '张三')
    const outcome = await desk.save([{ ...change, set: { ...change.set, identityNumber } }])
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'RECORD_FIELD_INVALID', details: { field: 'identityNumber', kind: 'attendee' } },
    })
    expect(await countRows(desk.station)).toEqual({})
  })
})

describe('long commits', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => aStudent(desk.station, `学生${index}`))

  test('pack 500 ops to a row and report after each 500', async () => {
    const seen: [number, number][] = []
    const request = { ...register, onProgress: (done: number, total: number) => void seen.push([done, total]) }
    valueOf(await commit(desk.station, desk.writer, request, () => ok({ changes: people(1201), value: null })))
    const rows = await desk.station.db.outbox.toArray()
    expect(rows.map(({ firstN, lastN, ops }) => [firstN, lastN, ops.length])).toEqual([
      [1, 500, 500],
      [501, 1000, 500],
      [1001, 1201, 201],
    ])
    expect(seen).toEqual([
      [500, 1201],
      [1000, 1201],
      [1201, 1201],
    ])
  })

  test('cancelled in the middle, leave nothing behind', async () => {
    const cancel = new AbortController()
    const request = { ...register, signal: cancel.signal, onProgress: () => cancel.abort() }
    const outcome = await commit(desk.station, desk.writer, request, () => ok({ changes: people(1201), value: null }))
    expect(outcome).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(await countRows(desk.station)).toEqual({})
  })
})

const aScan = (gateId: string) =>
  ({
    gateId,
    serial: null,
    attendeeId: null,
    verdict: 'admitted',
    direction: 'in',
    fairDay: '2026-03-14',
    undoes: null,
    reason: null,
  }) as const
