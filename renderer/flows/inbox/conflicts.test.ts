import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { type Computer, openComputers, settle } from '#tests/fixtures/computers.ts'
import { emptyStudent, valueOf } from '#tests/fixtures/openTestStation.ts'
import { countWaiting } from './countWaiting.ts'
import { readConflicts } from './readConflicts.ts'
import { readRefused } from './readRefused.ts'
import { settleConflict } from './settleConflict.ts'
import { settleRefused } from './settleRefused.ts'

let fairId: string
let desk: Computer
let office: Computer
let other: Computer
let person: string

beforeEach(async () => {
  const computers = await openComputers()
  fairId = computers.fairId
  desk = await computers.open(81)
  office = await computers.open(82)
  other = await computers.open(83)
  person = newRecordId(desk.station)
  await desk.save([create('attendee', person, { ...emptyStudent, name: '张三' })])
  await settle(desk, office, other)
  await desk.save([update('attendee', person, { major: '机械' })])
  await office.save([update('attendee', person, { major: '材料' })])
  await settle(desk, office, other)
})

const majorAt = async ({ station }: Computer) => (await station.db.records('attendee').get(person))?.major
const waitingAt = ({ station }: Computer) => countWaiting(station.db, fairId)

it('shows both values, who and where, at the stations that wrote them and at no other', async () => {
  const [conflict] = await readConflicts(desk.station, fairId)
  expect(conflict).toMatchObject({ kind: 'attendee', recordId: person, field: 'major', name: '张三' })
  expect([conflict?.kept.value, conflict?.lost.value].toSorted()).toEqual(['机械', '材料'])
  expect([conflict?.kept.isHere, conflict?.lost.isHere].toSorted()).toEqual([false, true])
  expect(await majorAt(desk)).toBe(conflict?.kept.value)
  expect([await waitingAt(desk), await waitingAt(office), await waitingAt(other)]).toEqual([1, 1, 0])
})

it.each(['kept', 'lost'] as const)('ends everywhere when one station chooses the one that was %s', async (choice) => {
  const [conflict] = await readConflicts(desk.station, fairId)
  if (conflict === undefined) throw new Error('no conflict')
  valueOf(await settleConflict(desk.station, desk.writer, conflict, choice))
  expect(await waitingAt(desk)).toBe(0)
  await settle(desk, office, other)
  const chosen = conflict[choice].value
  expect([await majorAt(desk), await majorAt(office), await majorAt(other)]).toEqual([chosen, chosen, chosen])
  expect([await waitingAt(desk), await waitingAt(office)]).toEqual([0, 0])
  expect(await other.station.db.syncConflict.count()).toBe(0)
})

it.each(['kept', 'lost'] as const)('does not undo a correction that came before %s was chosen', async (choice) => {
  const [shown] = await readConflicts(desk.station, fairId)
  if (shown === undefined) throw new Error('no conflict')
  await other.save([update('attendee', person, { major: '储能' })])
  await settle(other, desk)
  expect(await majorAt(desk)).toBe('储能')
  const settled = await settleConflict(desk.station, desk.writer, shown, choice)
  expect(settled).toMatchObject({ ok: false, error: { code: 'CONFLICT_CHANGED' } })
  expect(await majorAt(desk)).toBe('储能')
  const [now] = await readConflicts(desk.station, fairId)
  expect(now).toMatchObject({ kept: { value: '储能', isHere: false }, lost: shown.lost })
  if (now === undefined) throw new Error('the conflict is gone')
  valueOf(await settleConflict(desk.station, desk.writer, now, choice))
  await settle(desk, other)
  expect(await majorAt(other)).toBe(choice === 'kept' ? '储能' : shown.lost.value)
})

it('keeps a refused change with its reason until somebody has seen to it', async () => {
  const title = '储能工程师'
  const enterpriseId = newRecordId(desk.station)
  await desk.save([
    create('position', newRecordId(desk.station), {
      enterpriseId,
      title,
      openings: 2,
      degree: null,
      majors: null,
      salaryFrom: null,
      salaryTo: null,
      city: null,
    }),
  ])
  await settle(desk)
  const [refused] = await readRefused(desk.station.db, fairId)
  expect(refused).toMatchObject({ kind: 'position', name: title, code: 'SYNC_ROLE', values: { openings: 2 } })
  expect(await waitingAt(desk)).toBe(2)
  valueOf(await settleRefused(desk.station, refused?.opId ?? ''))
  expect([await waitingAt(desk), await desk.station.db.syncRejected.count()]).toEqual([1, 1])
})
