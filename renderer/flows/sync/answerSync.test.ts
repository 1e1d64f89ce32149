import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { create } from '#renderer/db/change.ts'
import { newRecordId } from '#renderer/db/station.ts'
import type { Result } from '#shared/errors/result.ts'
import type { RequestOf, ResponseOf } from '#shared/ipc/bridge.ts'
import { requestSchema } from '#shared/sync/protocol.ts'
import { type Computer, openComputers } from '#tests/fixtures/computers.ts'
import { emptyStudent } from '#tests/fixtures/openTestStation.ts'
import { describeStation } from '../station/workerStation.ts'
import { answerSync } from './answerSync.ts'
import type { SyncReply } from './syncMessages.ts'

type Sending = Extract<SyncReply, { type: 'send' }>

let desk: Computer
let fairId: string
let replies: SyncReply[]
let worker: ReturnType<typeof answerSync>

beforeEach(async () => {
  const computers = await openComputers()
  fairId = computers.fairId
  desk = await computers.open(95)
  replies = []
  worker = answerSync({ type: 'begin', station: describeStation(desk.station), appVersion: '1' }, (reply) =>
    replies.push(reply),
  )
})
afterEach(() => desk.station.db.delete())

const sent = (type: RequestOf<'sync:send'>['type']): Sending[] =>
  replies.flatMap((reply) => (reply.type === 'send' && reply.request.type === type ? [reply] : []))
const answered = async ({ id, request }: Sending): Promise<void> => {
  const answer = await desk.sync.send(requestSchema.parse(JSON.parse(request.body)))
  if (answer.kind === 'none') throw new Error('no answer')
  const outcome: Result<ResponseOf<'sync:send'>> = {
    ok: true,
    value: { ...answer, body: JSON.stringify(answer.body) },
  }
  worker({ type: 'sent', id, outcome })
}
const nth = async (type: Sending['request']['type'], count: number): Promise<Sending> =>
  vi.waitFor(() => {
    const one = sent(type)[count - 1]
    if (one === undefined) throw new Error(`${type} was not sent ${count} times`)
    return one
  })
const save = () => desk.save([create('attendee', newRecordId(desk.station), { ...emptyStudent, name: '张三' })])

it('ends what it did under an earlier enrolment when the fair is enrolled again', async () => {
  worker({ type: 'keep', fair: { fairId, stationId: newRecordId(desk.station) } })
  const first = await nth('hello', 1)
  worker({ type: 'keep', fair: { fairId, stationId: newRecordId(desk.station) } })
  const second = await nth('hello', 2)
  await answered(first)
  await answered(second)
  await answered(await nth('pull', 1))
  await nth('wait', 1)
  expect([sent('hello').length, sent('pull').length, sent('wait').length]).toEqual([2, 1, 1])
})

it('says why the device key did not sign', async () => {
  await save()
  worker({ type: 'keep', fair: { fairId, stationId: newRecordId(desk.station) } })
  await answered(await nth('hello', 1))
  const { id } = await vi.waitFor(() => {
    const asked = replies.find((reply) => reply.type === 'sign')
    if (asked === undefined) throw new Error('no signature was asked for')
    return asked
  })
  worker({ type: 'signed', id, outcome: { ok: false, error: { code: 'KEYSTORE_BROKEN' } } })
  await vi.waitFor(() => {
    const last = replies.findLast((reply) => reply.type === 'status')
    expect(last?.status).toMatchObject({ phase: 'resting', trouble: 'KEYSTORE_BROKEN' })
  })
})
