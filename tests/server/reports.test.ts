import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FairNumbers, RollUp } from '#shared/office/officeShapes.ts'
import { dayFigures } from '#shared/report/dayFigures.ts'
import { type ResponseOf, syncRoutes } from '#shared/sync/protocol.ts'
import { sampleDay, sampleFairDay } from '#tests/fixtures/sampleDay.ts'
import { addTestFair, bringTestFair, codeOf } from './enrolTestStation.ts'
import { cheapPasswords, openTestServer, type TestServer } from './openTestServer.ts'
import { samplePushes } from './pushSampleFair.ts'

const day = sampleDay()
const fairId = day.fair.id
const figures = dayFigures(day, sampleFairDay, () => 0)
const held: { server?: TestServer } = {}
const serverOf = (): TestServer => {
  if (held.server === undefined) throw new Error('not started')
  return held.server
}
const ask = async (path: string) => serverOf().ask(await serverOf().cookieOf('officer'), 'GET', path)

beforeAll(async () => {
  const server = await openTestServer({ passwordCost: cheapPasswords })
  held.server = server
  server.clock.nowMs = Date.parse(`${sampleFairDay}T04:30:00Z`)
  const { author, send } = await bringTestFair(server, day.fair)
  for (const push of samplePushes(author, day)) {
    const answer = await send(syncRoutes.push.path, push)
    const { verdicts } = answer.json<ResponseOf<'pushed'>>()
    if (!verdicts.every(({ status }) => status === 'accepted')) throw new Error(answer.body.slice(0, 300))
  }
})
afterAll(async () => held.server?.close())

test('a fair’s figures are those of its own report', async () => {
  const numbers = (await ask(`/v1/office/fairs/${fairId}/numbers`)).json<FairNumbers>()
  expect(numbers).toMatchObject({
    enterprises: figures.enterprises,
    positions: figures.positions,
    openings: figures.openings,
    people: figures.attendees,
    admitted: figures.admittedPeople,
    inside: figures.insideNow,
    scans: figures.scans,
    studentIntentions: figures.studentIntentions,
    cooperations: figures.cooperations,
  })
  expect(numbers.people).toBeGreaterThan(100)
  expect(numbers.inside).toBeGreaterThan(10)
  const sum = Object.values(numbers.industries).reduce((all, count) => all + count, 0)
  expect(sum).toBe(numbers.enterprises)
  // Nobody scans on the day after, and nobody is inside any more.
  serverOf().clock.nowMs += 20 * 3_600_000
  expect((await ask(`/v1/office/fairs/${fairId}/numbers`)).json<FairNumbers>()).toEqual({ ...numbers, inside: 0 })
  expect((await ask(`/v1/office/numbers?fairIds=${fairId}`)).json<FairNumbers[]>()).toEqual([{ ...numbers, inside: 0 }])
  expect((await ask('/v1/office/totals')).json<RollUp>().total.inside).toBe(0)
  serverOf().clock.nowMs -= 20 * 3_600_000
})

test('fairs are added up, by series, region and kind', async () => {
  const empty = await addTestFair(serverOf(), '还没开始的')
  await ask(`/v1/office/fairs/${fairId}/numbers`)
  const rolled = (await ask('/v1/office/totals')).json<RollUp>()
  expect(rolled.total).toMatchObject({ fairs: 2, counted: 1, people: figures.attendees })
  expect(rolled.byRegion.map(({ name, totals }) => [name, totals.fairs])).toEqual(
    expect.arrayContaining([
      ['', 1],
      ['江苏', 1],
    ]),
  )
  expect((await ask('/v1/office/totals?series=%E6%B2%A1%E6%9C%89')).json<RollUp>().total.fairs).toBe(0)
  const list = await ask(`/v1/office/numbers?fairIds=${fairId},${empty}`)
  expect(list.json<FairNumbers[]>().map((one) => one.fairId)).toEqual([fairId])
})

test('the workbook and the flat table of a day are made, without a whole phone, and audited', async () => {
  const workbook = await ask(`/v1/office/fairs/${fairId}/workbook?day=${sampleFairDay}&language=zh`)
  expect(workbook.headers['content-type']).toContain('spreadsheetml')
  expect(workbook.rawPayload.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(workbook.rawPayload.length).toBeGreaterThan(50_000)
  const flat = await ask(`/v1/office/fairs/${fairId}/flat?day=${sampleFairDay}&language=en`)
  const lines = flat.body.split('\r\n')
  expect(lines[0]).toContain('Record')
  expect(lines.length).toBeGreaterThan(figures.scans)
  const phones = day.attendees.flatMap(({ phone }) => phone ?? [])
  expect(phones.some((phone) => flat.body.includes(phone.replace('+86', '')))).toBe(false)
  const administrator = await serverOf().cookieOf('administrator')
  const audit = await serverOf().ask(administrator, 'GET', '/v1/office/audit')
  expect(audit.json<{ action: string; subject: string | null }[]>()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: 'report.export', subject: 'flat' }),
      expect.objectContaining({ action: 'report.export', subject: 'workbook' }),
    ]),
  )
})

test('an account makes one report at a time, and what is refused is in the audit log', async () => {
  const path = `/v1/office/fairs/${fairId}/workbook?day=${sampleFairDay}&language=zh`
  const codes = (await Promise.all([ask(path), ask(path), ask(path)])).map((answer) =>
    answer.statusCode === 200 ? 'made' : codeOf(answer),
  )
  expect(codes.toSorted()).toEqual(['EXPORT_RUNNING', 'EXPORT_RUNNING', 'made'])
  expect((await ask(path)).statusCode).toBe(200)
  const administrator = await serverOf().cookieOf('administrator')
  const audit = await serverOf().ask(administrator, 'GET', '/v1/office/audit')
  const refused = audit.json<{ action: string; outcome: string }[]>().filter(({ outcome }) => outcome !== 'done')
  expect(refused.map(({ action, outcome }) => [action, outcome])).toEqual([
    ['report.export', 'EXPORT_RUNNING'],
    ['report.export', 'EXPORT_RUNNING'],
  ])
})

test('a fair that sent nothing has no report, one that was erased keeps its figures and has none either', async () => {
  const empty = await addTestFair(serverOf(), '空的')
  const question = `day=${sampleFairDay}&language=zh`
  expect(codeOf(await ask(`/v1/office/fairs/${empty}/workbook?${question}`))).toBe('FAIR_NOT_RECEIVED')
  const before = (await ask(`/v1/office/fairs/${fairId}/numbers`)).json<FairNumbers>()
  const administrator = await serverOf().cookieOf('administrator')
  await serverOf().ask(administrator, 'POST', `/v1/office/fairs/${fairId}/erase`, { name: day.fair.name })
  serverOf().clock.nowMs += 60_000
  expect((await ask(`/v1/office/fairs/${fairId}/numbers`)).json<FairNumbers>()).toEqual(before)
  expect(codeOf(await ask(`/v1/office/fairs/${fairId}/flat?${question}`))).toBe('FAIR_ERASED')
})
