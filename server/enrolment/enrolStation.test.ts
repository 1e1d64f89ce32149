import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { addTestFair, askToEnrol, codeOf } from '#tests/server/enrolTestStation.ts'
import { cheapPasswords, openTestServer, type TestServer } from '#tests/server/openTestServer.ts'
import { freshId, testAuthor } from '#tests/server/testOps.ts'

const held: { server?: TestServer } = {}
const serverOf = (): TestServer => {
  if (held.server === undefined) throw new Error('not started')
  return held.server
}
beforeAll(async () => {
  held.server = await openTestServer({ passwordCost: cheapPasswords })
})
afterAll(async () => held.server?.close())

const officer = async () => serverOf().cookieOf('officer')
const codeFor = async (fairId: string | null) => {
  const issued =
    fairId === null
      ? await serverOf().ask(await officer(), 'POST', '/v1/office/codes', { stationName: '主机' })
      : await serverOf().ask(await officer(), 'POST', `/v1/office/fairs/${fairId}/codes`, {
          role: 'gate',
          stationName: '东门',
        })
  return issued.json<{ code: string }>().code
}
const enrol = (who: Omit<Parameters<typeof askToEnrol>[1], 'stationName'>) =>
  askToEnrol(serverOf(), { ...who, stationName: '东门' })
const mayAsk = async (token: string) => {
  const answer = await serverOf().app.inject({
    method: 'POST',
    url: syncRoutes.pull.path,
    headers: { authorization: `Bearer ${token}` },
    payload: { type: 'pull', cursor: null, limit: 1 },
  })
  return answer.statusCode === 200
}

test('a station whose answer was lost asks again and is the same station; nobody else gets in with its code', async () => {
  const fairId = await addTestFair(serverOf())
  const [own, stranger] = [testAuthor(fairId), testAuthor(fairId)]
  const code = await codeFor(fairId)
  const lost = (await enrol({ code, deviceKey: own.deviceKey })).json<{ token: string; stationId: string }>()
  const again = (await enrol({ code, deviceKey: own.deviceKey })).json<{ token: string; stationId: string }>()
  expect(again).toMatchObject({ type: 'enrolled', role: 'gate', fairId, stationId: lost.stationId })
  expect([await mayAsk(lost.token), await mayAsk(again.token)]).toEqual([false, true])
  expect(codeOf(await enrol({ code, deviceKey: stranger.deviceKey }))).toBe('ENROLMENT_CODE_WRONG')
  const stations = await serverOf().ask(await officer(), 'GET', `/v1/office/fairs/${fairId}/stations`)
  expect(stations.json()).toHaveLength(1)

  const path = `/v1/office/fairs/${fairId}/stations/${lost.stationId}/revoke`
  expect((await serverOf().ask(await officer(), 'POST', path)).statusCode).toBe(200)
  expect(codeOf(await enrol({ code, deviceKey: own.deviceKey }))).toBe('ENROLMENT_CODE_WRONG')
})

test('the same holds for a station that brings its fair, and not for ever', async () => {
  const adopt = { fairId: freshId(), name: '秋季双选会' }
  const { deviceKey } = testAuthor(adopt.fairId)
  const code = await codeFor(null)
  const first = (await enrol({ code, deviceKey, adopt })).json<{ stationId: string }>()
  const again = await enrol({ code, deviceKey, adopt })
  expect(again.json()).toMatchObject({ type: 'enrolled', stationId: first.stationId, fairId: adopt.fairId })
  serverOf().clock.nowMs += 10 * 60_000
  expect(codeOf(await enrol({ code, deviceKey, adopt }))).toBe('ENROLMENT_CODE_WRONG')
})

test('who brings a fair with a code for joining another is told so, and may then join', async () => {
  const fairId = await addTestFair(serverOf())
  const { deviceKey } = testAuthor(fairId)
  const code = await codeFor(fairId)
  const adopt = { fairId: freshId(), name: '秋季双选会' }
  expect(codeOf(await enrol({ code, deviceKey, adopt }))).toBe('ENROLMENT_CODE_JOINS')
  expect((await enrol({ code, deviceKey })).json()).toMatchObject({ type: 'enrolled', fairId })
  // Also when the answer to that was lost, and the person means to bring their fair after all.
  expect(codeOf(await enrol({ code, deviceKey, adopt }))).toBe('ENROLMENT_CODE_JOINS')
})
