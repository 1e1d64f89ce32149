import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openComputers, settle } from '#tests/fixtures/computers.ts'
import { create } from '../change.ts'
import { newRecordId } from '../station.ts'

it('P6 opens no refused op only to ask whether the server still knows it', async () => {
  const desk = await (await openComputers()).open(98)
  const { db } = desk.station
  await desk.save([
    create('position', newRecordId(desk.station), {
      enterpriseId: newRecordId(desk.station),
      title: '储能工程师',
      openings: 2,
      degree: null,
      majors: null,
      salaryFrom: null,
      salaryTo: null,
      city: null,
    }),
  ])
  await settle(desk)
  const [row] = await db.syncRejected.toArray()
  if (row === undefined) throw new Error('nothing was refused')
  const sealed = { iv: 'AAAA', data: 'AAAA' }
  await db.syncRejected.put({ ...row, op: { ...row.op, sensitive: { sealed, commit: row.op.hash } } })
  expect((await desk.sync.sync()).trouble).toBeNull()
  expect(await db.syncRejected.count()).toBe(1)
})
