import { expect, test } from 'vitest'
import type { FairView } from '#shared/office/officeShapes.ts'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { sampleDay } from '#tests/fixtures/sampleDay.ts'
import { bringTestFair } from '#tests/server/enrolTestStation.ts'
import { cheapPasswords, openTestServer } from '#tests/server/openTestServer.ts'

test('a fair that a station brought has the days of its own record, and its data outlives them', async () => {
  const server = await openTestServer({ passwordCost: cheapPasswords })
  server.clock.nowMs = Date.parse('2026-09-01T02:00:00Z')
  const { fair } = sampleDay()
  const fairId = fair.id
  const cookie = await server.cookieOf('officer')
  const { author, send } = await bringTestFair(server, fair)
  const days = async () =>
    (await server.ask(await server.cookieOf('officer'), 'GET', `/v1/office/fairs/${fairId}`)).json<FairView>()
  const retention = { eraseOn: '2026-09-05' }
  const path = `/v1/office/fairs/${fairId}/retention`
  expect(await days()).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-09-01' })
  expect((await server.ask(cookie, 'PUT', path, retention)).statusCode).toBe(200)
  const record = author.create('fair', { ...fair, startsOn: '2026-09-12', endsOn: '2026-09-13' })
  const pushed = await send(syncRoutes.push.path, author.push([record]))
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
