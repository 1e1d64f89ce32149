import { expect, test } from 'vitest'
import type { FairView } from '#shared/office/officeShapes.ts'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { sampleDay } from '#tests/fixtures/sampleDay.ts'
import { cheapPasswords, openTestServer, someAddress } from '#tests/server/openTestServer.ts'
import { testAuthor } from '#tests/server/testOps.ts'

test('a fair that a station brought has the days of its own record, and its data outlives them', async () => {
  const server = await openTestServer({ passwordCost: cheapPasswords })
  server.clock.nowMs = Date.parse('2026-09-01T02:00:00Z')
  const { fair } = sampleDay()
  const fairId = fair.id
  const cookie = await server.cookieOf('officer')
  const issued = await server.ask(cookie, 'POST', '/v1/office/codes', { stationName: '主机' })
  const author = testAuthor(fairId, () => server.clock.nowMs)
  const enrolled = await server.app.inject({
    method: 'POST',
    url: syncRoutes.enrol.path,
    remoteAddress: someAddress(),
    payload: {
      type: 'enrol',
      protocol: 1,
      code: issued.json<{ code: string }>().code,
      deviceKey: author.deviceKey,
      stationName: '主机',
      appVersion: '0.1.0',
      adopt: { fairId, name: fair.name },
    },
  })
  const { token, stationId } = enrolled.json<{ token: string; stationId: string }>()
  author.identify(stationId)
  const days = async () =>
    (await server.ask(await server.cookieOf('officer'), 'GET', `/v1/office/fairs/${fairId}`)).json<FairView>()
  const retention = { eraseOn: '2026-09-05' }
  const path = `/v1/office/fairs/${fairId}/retention`
  expect(await days()).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-09-01' })
  expect((await server.ask(cookie, 'PUT', path, retention)).statusCode).toBe(200)
  const record = author.create('fair', { ...fair, startsOn: '2026-09-12', endsOn: '2026-09-13' })
  const pushed = await server.app.inject({
    method: 'POST',
    url: syncRoutes.push.path,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: JSON.stringify(author.push([record])),
  })
  expect(pushed.json()).toMatchObject({ verdicts: [{ status: 'accepted' }] })

  // Nobody has looked at the fair since: the sweep looks before it erases.
  await server.restart({ nowMs: Date.parse('2026-09-05T01:00:00Z') })
  await expect
    .poll(days)
    .toMatchObject({ startsOn: '2026-09-12', endsOn: '2026-09-13', eraseOn: '2026-09-14', erasedAt: null })
  const administrator = await server.cookieOf('administrator')
  const audit = (await server.ask(administrator, 'GET', '/v1/office/audit')).json<{ actor: string; action: string }[]>()
  expect(audit.filter(({ actor }) => actor === 'server').map(({ action }) => action)).toContain('retention.manage')
  await server.restart({ nowMs: Date.parse('2026-09-14T01:00:00Z') })
  await expect.poll(days).toMatchObject({ erasedAt: expect.any(Number) })
  await server.close()
})
