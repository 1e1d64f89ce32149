import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitPart } from '#shared/ops/hashOp.ts'
import { aStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { create, update } from './change.ts'
import { openField, openOpPart, sealPart } from './sealer.ts'
import { newRecordId } from './station.ts'
import { undo } from './undo.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const takeBack = (steps: Parameters<typeof undo>[3]) => undo(desk.station, desk.writer, 'attendee.register', steps)
const readPerson = (id: string) => desk.station.db.records('attendee').get(id)

test('a created record is marked removed by a new op; nothing is deleted', async () => {
  const change = aStudent(desk.station, '张三')
  const saved = valueOf(await desk.save([change]))
  valueOf(await takeBack(saved.undo))
  expect(await readPerson(change.id)).toMatchObject({
    name: '张三',
    removedAt: new Date(desk.station.nowMs()).toISOString(),
  })
  const [created, removed] = await desk.ops()
  expect(removed?.open.values).toEqual({ removedAt: new Date(desk.station.nowMs()).toISOString() })
  expect(removed?.baseRev).toEqual({ removedAt: created?.opId })
})

test('an update gets its earlier values back, empty ones too, and the undo can be undone', async () => {
  const change = aStudent(desk.station, '张三')
  valueOf(await desk.save([change]))
  const saved = valueOf(await desk.save([update('attendee', change.id, { name: '李四', major: '数学' })]))
  const undone = valueOf(await takeBack(saved.undo))
  expect(await readPerson(change.id)).toMatchObject({ name: '张三', major: null })
  valueOf(await takeBack(undone.undo))
  expect(await readPerson(change.id)).toMatchObject({ name: '李四', major: '数学' })
  expect(await desk.ops()).toHaveLength(4)
})

test('a sensitive update gets its earlier value back, sealed anew in row and op', async () => {
  const { station } = desk
  const change = aStudent(station, '张三')
  const before = await sealPart(station.sealer, change.id, { identityNumber: '11010519491231002X' })
  valueOf(await desk.save([{ ...change, sealed: before }]))
  const after = await sealPart(station.sealer, change.id, { identityNumber: '440524188001010014' })
  const saved = valueOf(await desk.save([update('attendee', change.id, {}, after)]))
  valueOf(await takeBack(saved.undo))

  const sealedNow = (await readPerson(change.id))?.identityNumber
  if (sealedNow == null) throw new Error('not sealed')
  expect(await openField(station.sealer, change.id, 'identityNumber', sealedNow)).toBe('11010519491231002X')
  expect(sealedNow).not.toEqual(before.fields['identityNumber'])
  const op = (await desk.ops()).at(-1)
  if (!op?.sensitive?.sealed) throw new Error('not sealed')
  const part = await openOpPart(station.sealer, change.id, op.sensitive.sealed)
  expect(part.values).toEqual({ identityNumber: '11010519491231002X' })
  expect(commitPart(part.salt, part.values)).toBe(op.sensitive.commit)
  expect(JSON.stringify(op.open)).not.toContain('11010519491231002X')
})

test('several records of one commit go back together', async () => {
  const people = [aStudent(desk.station, '张三'), aStudent(desk.station, '李四')]
  const saved = valueOf(await desk.save(people))
  valueOf(await takeBack(saved.undo))
  const rows = await desk.station.db.records('attendee').toArray()
  expect(rows.map((row) => row.removedAt !== null)).toEqual([true, true])
})

test('a step on which something was built since is stale, and nothing of it is taken back', async () => {
  const people = [aStudent(desk.station, '张三'), aStudent(desk.station, '李四')]
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('two people')
  const saved = valueOf(await desk.save(people))
  valueOf(await desk.save([update('attendee', second.id, { major: '物理' })]))
  const stale = { ok: false, error: { code: 'RECORD_UNDO_STALE' } }
  expect(await takeBack(saved.undo)).toEqual(stale)
  expect((await readPerson(first.id))?.removedAt).toBeNull()

  const renamed = valueOf(await desk.save([update('attendee', first.id, { name: '张珊' })]))
  valueOf(await desk.save([update('attendee', first.id, { name: '张姗' })]))
  expect(await takeBack(renamed.undo)).toEqual(stale)
  expect(await readPerson(first.id)).toMatchObject({ name: '张姗' })
})

test('a step can be taken back once what was built on it was taken back', async () => {
  const change = aStudent(desk.station, '张三')
  const created = valueOf(await desk.save([change]))
  const first = valueOf(await desk.save([update('attendee', change.id, { name: '李四' })]))
  const second = valueOf(await desk.save([update('attendee', change.id, { name: '王五' })]))
  const redone = valueOf(await takeBack(second.undo))
  valueOf(await takeBack(redone.undo))
  expect(await readPerson(change.id)).toMatchObject({ name: '王五' })
  valueOf(await takeBack(second.undo))
  valueOf(await takeBack(first.undo))
  expect(await readPerson(change.id)).toMatchObject({ name: '张三' })
  valueOf(await takeBack(created.undo))
  expect((await readPerson(change.id))?.removedAt).not.toBeNull()
})

test('an edit of another field in between does not make a step stale', async () => {
  const change = aStudent(desk.station, '张三')
  valueOf(await desk.save([change]))
  const renamed = valueOf(await desk.save([update('attendee', change.id, { name: '李四' })]))
  valueOf(await desk.save([update('attendee', change.id, { major: '物理' })]))
  valueOf(await takeBack(renamed.undo))
  expect(await readPerson(change.id)).toMatchObject({ name: '张三', major: '物理' })
})

test('what others refer to since is not taken back; what only the same step refers to is', async () => {
  const { station } = desk
  const university = create('university', newRecordId(station), {
    name: '测试大学',
    code: null,
    location: null,
    level: null,
  })
  const first = aStudent(station, '张三')
  const joined = { ...first, set: { ...first.set, universityId: university.id } }
  const saved = valueOf(await desk.save([university, joined]))
  const second = aStudent(station, '李四')
  const other = valueOf(await desk.save([{ ...second, set: { ...second.set, universityId: university.id } }]))
  expect(await takeBack(saved.undo)).toEqual({ ok: false, error: { code: 'RECORD_UNDO_STALE' } })
  expect((await station.db.records('university').get(university.id))?.removedAt).toBeNull()

  valueOf(await takeBack(other.undo))
  valueOf(await takeBack(saved.undo))
  expect((await station.db.records('university').get(university.id))?.removedAt).not.toBeNull()
})

test('the same step is not taken back twice', async () => {
  const saved = valueOf(await desk.save([aStudent(desk.station, '张三')]))
  valueOf(await takeBack(saved.undo))
  expect(await takeBack(saved.undo)).toEqual({ ok: false, error: { code: 'RECORD_UNDO_STALE' } })
})

test('a role that may not do the action may not undo it', async () => {
  const saved = valueOf(await desk.save([aStudent(desk.station, '张三')]))
  const viewer = { ...desk.writer, role: 'viewer' } as const
  expect(await undo(desk.station, viewer, 'attendee.register', saved.undo)).toEqual({
    ok: false,
    error: { code: 'ACCESS_ROLE' },
  })
})
