import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer, testPassword } from '#tests/server/openTestServer.ts'

const held: { server?: TestServer } = {}
const serverOf = (): TestServer => {
  if (held.server === undefined) throw new Error('not started')
  return held.server
}
beforeAll(async () => {
  held.server = await openTestServer()
})
afterAll(async () => held.server?.close())

const station = {
  type: 'enrol',
  protocol: 1,
  deviceKey: 'ab'.repeat(32),
  stationName: 'East gate',
  appVersion: '0.1.0',
  adopt: null,
}
const fair = {
  name: '春季双选会',
  kind: 'comprehensive',
  region: '江苏',
  series: null,
  startsOn: '2026-09-12',
  endsOn: '2026-09-13',
}

test('a person signs in, creates a fair and enrols a station, which is then in force until it is revoked', async () => {
  const { app, ask, signIn, clock } = serverOf()
  const cookie = await signIn('officer')
  const created = (await ask(cookie, 'POST', '/v1/office/fairs', fair)).json<{ fairId: string }>()
  const issued = await ask(cookie, 'POST', `/v1/office/fairs/${created.fairId}/codes`, {
    role: 'gate',
    stationName: 'East gate',
  })
  const { code } = issued.json<{ code: string }>()
  const enrol = async (deviceKey = station.deviceKey) =>
    app.inject({
      method: 'POST',
      url: '/v1/enrol',
      payload: { ...station, deviceKey, code: code.toLowerCase().replaceAll('-', ' ') },
    })
  const first = await enrol()
  expect(first.statusCode).toBe(200)
  expect(first.json()).toMatchObject({ type: 'enrolled', role: 'gate', fairName: '春季双选会', fairId: created.fairId })
  const again = await enrol('b'.repeat(64))
  expect(again.json()).toMatchObject({ type: 'error', error: { code: 'ENROLMENT_CODE_WRONG' } })
  const listed = (await ask(cookie, 'GET', `/v1/office/fairs/${created.fairId}/stations`)).json<
    { stationId: string }[]
  >()
  expect(listed).toHaveLength(1)
  const path = `/v1/office/fairs/${created.fairId}/stations/${listed[0]?.stationId}/revoke`
  expect((await ask(cookie, 'POST', path)).statusCode).toBe(200)
  expect((await ask(cookie, 'POST', path)).statusCode).toBe(404)
  clock.nowMs += 1
})

test('a code ends after ten minutes', async () => {
  const { app, ask, signIn, clock } = serverOf()
  const cookie = await signIn('officer')
  const { fairId } = (await ask(cookie, 'POST', '/v1/office/fairs', fair)).json<{ fairId: string }>()
  const issued = await ask(cookie, 'POST', `/v1/office/fairs/${fairId}/codes`, { role: 'gate', stationName: 'x' })
  clock.nowMs += 10 * 60_000
  const late = await app.inject({
    method: 'POST',
    url: '/v1/enrol',
    payload: { ...station, code: issued.json<{ code: string }>().code },
  })
  expect(late.statusCode).toBe(404)
})

test('health, figures, documents and headers', async () => {
  const { app } = serverOf()
  const health = await app.inject('/health')
  expect(health.json()).toEqual({ status: 'ok' })
  expect(health.headers['x-content-type-options']).toBe('nosniff')
  expect(health.headers['content-security-policy']).toContain("default-src 'none'")
  expect(health.headers['strict-transport-security']).toBeDefined()
  expect(health.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect((await app.inject('/metrics')).body).toContain('fairdesk_request_seconds_count')
  const document = (await app.inject('/docs/json')).json<{ paths: Record<string, unknown> }>()
  expect(Object.keys(document.paths)).toContain('/v1/enrol')
  expect((await app.inject('/docs/')).headers['content-security-policy']).toContain("script-src 'self'")
  const unknown = await app.inject('/nowhere')
  expect(unknown.statusCode).toBe(404)
  expect(unknown.json()).toMatchObject({ type: 'error', error: { code: 'ROUTE_UNKNOWN' } })
})

test('nothing personal is logged', async () => {
  const { app, log } = serverOf()
  await app.inject({
    method: 'POST',
    url: '/v1/office/sign-in?who=张三',
    payload: { name: '张三', password: testPassword },
  })
  expect(log.join('')).toContain('/v1/office/sign-in')
  expect(log.join('')).not.toMatch(/张三|correct horse|127\.0\.0\.1|%E5/)
})
