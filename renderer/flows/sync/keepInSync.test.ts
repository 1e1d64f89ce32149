import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { openStationStore } from '#renderer/db/stationStore/openStationStore.ts'
import type { Request } from '#shared/sync/protocol.ts'
import type { Sent, StationPorts } from '#shared/sync/station/ports.ts'
import { type Computer, openComputers } from '#tests/fixtures/computers.ts'
import { emptyStudent } from '#tests/fixtures/openTestStation.ts'
import { type KeptFair, keepInSync } from './keepInSync.ts'
import { readBacklog } from './readBacklog.ts'
import { readStuck } from './readStuck.ts'
import type { SyncStatus } from './syncStatus.ts'

// Waits end when a test says so; everything else is real.

interface Wait {
  readonly ms: number
  readonly end: () => void
}

let desk: Computer
let fairId: string
let waits: Wait[]
let asked: Request['type'][]
let statuses: SyncStatus[]
let roles: string[]
let answer: (request: Request) => Sent | null
/** Ends a question that stands open. */
let listening: ((sent: Sent) => void)[]
let uptime: { ms: number }

beforeEach(async () => {
  const computers = await openComputers()
  fairId = computers.fairId
  desk = await computers.open(91)
  ;[waits, asked, statuses, roles] = [[], [], [], []]
  answer = () => null
  listening = []
  uptime = { ms: 1000 }
})
afterEach(() => desk.station.db.delete())

const begin = (): KeptFair => {
  const store = openStationStore(desk.station, fairId)
  const { bootId, nowMs, random } = desk.station
  const ports: StationPorts = {
    fairId,
    stationId: fairId,
    appVersion: '1',
    store,
    bootId,
    nowMs,
    uptimeMs: () => uptime.ms,
    random,
    snapshotFrom: 1e9,
    rowsPerPage: 200,
    recordsPerPage: 200,
    sign: async () => '0'.repeat(128),
    send: async (request) => {
      asked.push(request.type)
      if (request.type === 'wait') return new Promise((resolve) => void listening.push(resolve))
      return answer(request) ?? desk.sync.send(request)
    },
    sleep: (ms) => new Promise((end) => void waits.push({ ms, end })),
  }
  return keepInSync({
    ports,
    chance: () => 0,
    onStatus: (status) => void statuses.push(status),
    onRole: async (role) => void roles.push(role),
    onEqual: () => undefined,
    takeIn: () => store.transaction(async (tx) => (await tx.unsent(-1, 1)).length > 0),
  })
}
const last = () => statuses.at(-1)
const settled = (phase: SyncStatus['phase'], trouble: string | null = null) =>
  vi.waitFor(() => expect(last()).toMatchObject({ phase, trouble, step: null }))
const endBreath = () =>
  vi.waitFor(() =>
    waits
      .splice(
        waits.findIndex(({ ms }) => ms === 150),
        1,
      )[0]
      ?.end(),
  )
const save = () => desk.save([create('attendee', newRecordId(desk.station), { ...emptyStudent, name: '张三' })])
const pushes = () => asked.filter((type) => type === 'push').length
const offline = (): Sent => ({ kind: 'none' })

it('begins at once, tells what it does and the role it was given, then listens', async () => {
  await save()
  begin()
  await settled('resting')
  expect(statuses.map(({ step }) => step)).toEqual(expect.arrayContaining(['greeting', 'pushing', 'pulling']))
  expect(statuses.find(({ step }) => step === 'pushing')?.sending).toBe(1)
  expect([roles, await readBacklog(desk.station.db, fairId)]).toEqual([['organiser'], 0])
  await vi.waitFor(() => expect(asked.at(-1)).toBe('wait'))
})

it('listens again at once after a question in which nothing was heard', async () => {
  begin()
  await settled('resting')
  await vi.waitFor(() => expect(listening.length).toBe(1))
  uptime.ms += 25_000
  const head = { epoch: fairId, seq: 0, chain: '0'.repeat(64) }
  listening[0]?.({ kind: 'answer', status: 200, body: { type: 'woken', head }, retryAfterMs: null })
  await vi.waitFor(() => expect(listening.length).toBe(2))
  expect(asked.filter((type) => type === 'hello').length).toBe(1)
})

it('sends what is saved without waiting for the end of a clean rest', async () => {
  const kept = begin()
  await settled('resting')
  await save()
  kept.saved()
  await endBreath()
  await vi.waitFor(() => expect(pushes()).toBe(1))
})

it('keeps the wait after a failure, counts what is saved meanwhile, and goes on when a person asks', async () => {
  answer = offline
  const kept = begin()
  await settled('resting', 'SYNC_OFFLINE')
  const attempts = asked.length
  await save()
  kept.saved()
  await endBreath()
  await vi.waitFor(async () => expect(await desk.station.db.syncQueue.count()).toBe(1))
  expect([asked.length, await readBacklog(desk.station.db, fairId)]).toEqual([attempts, 1])
  answer = () => null
  kept.now()
  await settled('resting')
  expect([pushes(), await readBacklog(desk.station.db, fairId)]).toEqual([1, 0])
})

it('B1 tells of what the server does not take by its reason, and of nothing else', async () => {
  await save()
  const tooLarge: Sent = { kind: 'answer', status: 413, body: '', retryAfterMs: null }
  answer = ({ type }) => (type === 'push' ? tooLarge : null)
  const kept = begin()
  await settled('resting')
  expect(await readStuck(desk.station.db, fairId)).toEqual([{ code: 'SYNC_TOO_LARGE', count: 1 }])
  answer = () => null
  kept.now()
  await vi.waitFor(async () => expect(await readStuck(desk.station.db, fairId)).toEqual([]))
})

it.each([
  ['a page of the network', 200, '<html>please sign in</html>'],
  ['a proxy without a server', 502, { message: 'bad gateway' }],
  ['a certificate that is not the server’s', 495, { type: 'error', error: { code: 'SYNC_CERTIFICATE' } }],
])('takes %s for no contact with the server', async (_what, status, body) => {
  answer = () => ({ kind: 'answer', status, body, retryAfterMs: null })
  const kept = begin()
  await vi.waitFor(() => expect(last()).toMatchObject({ phase: 'resting', trouble: expect.any(String) }))
  expect(last()?.lastContactMs).toBeNull()
  answer = () => null
  kept.now()
  await settled('resting')
  expect(last()?.lastContactMs).toBe(desk.station.nowMs())
})

it('B4 stops when it was revoked, loses nothing, and tries again only for a person', async () => {
  await save()
  const revoked = { type: 'error', error: { code: 'SYNC_REVOKED' } }
  answer = () => ({ kind: 'answer', status: 401, body: revoked, retryAfterMs: null })
  const kept = begin()
  await settled('stopped', 'SYNC_REVOKED')
  expect(await readBacklog(desk.station.db, fairId)).toBe(1)
  answer = () => null
  kept.now()
  await settled('resting')
  expect(await readBacklog(desk.station.db, fairId)).toBe(0)
})
