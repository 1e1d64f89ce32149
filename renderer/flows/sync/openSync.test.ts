import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { addEnrolment } from '#renderer/db/enrolments.ts'
import { newRecordId } from '#renderer/db/station.ts'
import type { Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { openTestStation, type TestStation } from '#tests/fixtures/openTestStation.ts'
import { openSync } from './openSync.ts'
import type { SyncReply, SyncRequest } from './syncMessages.ts'

/** A worker that only writes down what it is told. */
class NotedWorker extends EventTarget {
  readonly told: SyncRequest[] = []
  onmessage = null
  onmessageerror = null
  onerror = null
  postMessage(message: SyncRequest): void {
    this.told.push(message)
  }
  terminate(): void {
    return undefined
  }
  say(reply: SyncReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }
}

let test: TestStation
let workers: NotedWorker[]
let answers: Record<string, Promise<Result<unknown>>>

beforeEach(async () => {
  test = await openTestStation()
  workers = []
  answers = {}
})
afterEach(async () => {
  vi.useRealTimers()
  await test.close()
})

const open = () => {
  // Only what this desk calls is there.
  const platform = { call: async (name: string) => answers[name] } as unknown as Platform
  const start = () => {
    const worker = new NotedWorker()
    workers.push(worker)
    return worker
  }
  return openSync({ station: test.station, platform, appVersion: '1', start })
}

it('keeps a fair in sync whose enrolment the main process can’t open just now', async () => {
  const fairId = newRecordId(test.station)
  const enrolment: Enrolment = {
    fairId,
    fairName: '春',
    origin: 'https://fairs.example',
    fingerprint: null,
    serverName: 's',
    stationId: newRecordId(test.station),
    stationName: '东门',
    role: 'gate',
    enrolledAt: '2026-03-14T01:00:00.000Z',
  }
  await addEnrolment(test.station.db, enrolment)
  answers['sync:enrolments'] = Promise.resolve({ ok: true, value: { enrolments: [] } })
  open()
  await vi.waitFor(
    () => expect(workers[0]?.told).toContainEqual({ type: 'keep', fair: { fairId, stationId: enrolment.stationId } }),
    { timeout: 20_000 },
  )
})

it('gives an answer to the worker that asked, and to none that took its place', async () => {
  vi.useFakeTimers()
  answers['sync:enrolments'] = new Promise(() => undefined)
  const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
  answers['sync:sign'] = promise
  const fairId = newRecordId(test.station)
  open().keep({ fairId, stationId: fairId })
  workers[0]?.say({ type: 'sign', id: 1, request: { fairId, text: 'x' } })
  workers[0]?.dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(5000)
  resolve({ ok: true, value: { signature: '0' } })
  await vi.advanceTimersByTimeAsync(1)
  expect(workers.map(({ told }) => told.map(({ type }) => type))).toEqual([
    ['begin', 'keep'],
    ['begin', 'keep'],
  ])
})
