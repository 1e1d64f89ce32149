import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { create } from '../change.ts'
import type { OutboxRow } from '../outbox.ts'
import { newRecordId } from '../station.ts'
import { takeIn } from './takeIn.ts'

let test: TestStation
beforeEach(async () => {
  test = await openTestStation()
})
afterEach(() => test.close())

const savePerson = async () =>
  valueOf(await test.save([create('attendee', newRecordId(test.station), { ...emptyStudent, name: '张三' })]))
/** Fills the outbox as an import does: packed rows of 500 ops. */
const fillOutbox = async (rows: number) => {
  await savePerson()
  const [op] = await test.ops()
  if (op === undefined) throw new Error('nothing was saved')
  const { outbox } = test.station.db
  await outbox.clear()
  for (let row = 0; row < rows; row += 1) {
    const ops = Array.from({ length: 500 }, () => ({ ...op, opId: newRecordId(test.station) }))
    await outbox.add({ fairId: op.fairId, firstN: 1, lastN: 500, ops })
  }
}
const step = async () => {
  const { db } = test.station
  const read: number[] = []
  const note = (row: OutboxRow) => {
    read.push(row.ops.length)
    return row
  }
  db.outbox.hook('reading', note)
  const tables = [db.outbox, db.syncErased, db.syncPlace, db.syncQueue]
  const isAll = await db.transaction('rw', tables, () => takeIn(test.station, test.writer.fairId))
  db.outbox.hook('reading').unsubscribe(note)
  return { isAll, read: read.length, taken: await db.syncQueue.count() }
}

it('reads of an import hardly more than one step takes', async () => {
  await fillOutbox(6)
  const first = await step()
  expect(first).toMatchObject({ isAll: false, taken: 500 })
  expect(first.read).toBeLessThanOrEqual(2)
  const second = await step()
  expect(second).toMatchObject({ isAll: false, taken: 1000 })
  expect(second.read).toBeLessThanOrEqual(2)
})

it('takes many small rows in one step, and all of them in the end', async () => {
  for (let saves = 0; saves < 30; saves += 1) await savePerson()
  expect(await step()).toMatchObject({ isAll: true, taken: 30 })
  expect(await step()).toMatchObject({ isAll: true, read: 0, taken: 30 })
})
