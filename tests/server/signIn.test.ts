import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from './enrolTestStation.ts'
import { openTestServer, type TestServer, testPassword } from './openTestServer.ts'

const held: { server?: TestServer } = {}
const serverOf = (): TestServer => {
  if (held.server === undefined) throw new Error('not started')
  return held.server
}
beforeAll(async () => {
  held.server = await openTestServer()
})
afterAll(async () => held.server?.close())

const tryIt = async (name: string, password: string, remoteAddress = '10.0.0.1') =>
  serverOf().app.inject({ method: 'POST', url: '/v1/office/sign-in', payload: { name, password }, remoteAddress })

test('five wrong tries are free, then it waits, twice as long each time; a right password does not get through', async () => {
  for (let index = 0; index < 5; index += 1) expect(codeOf(await tryIt('officer', 'wrong'))).toBe('SIGN_IN_WRONG')
  const blocked = await tryIt('officer', testPassword)
  expect([blocked.statusCode, codeOf(blocked), blocked.headers['retry-after']]).toEqual([
    429,
    'SIGN_IN_THROTTLED',
    '30',
  ])
  serverOf().clock.nowMs += 30_000
  expect(codeOf(await tryIt('officer', 'wrong'))).toBe('SIGN_IN_WRONG')
  expect((await tryIt('officer', testPassword)).headers['retry-after']).toBe('60')
  // A colleague elsewhere is not locked out by that.
  expect((await tryIt('officer', testPassword, '10.0.0.2')).statusCode).toBe(200)
  serverOf().clock.nowMs += 60_000
  expect((await tryIt('officer', testPassword)).statusCode).toBe(200)
})

test('right passwords never add up to a lock', async () => {
  for (let index = 0; index < 60; index += 1)
    expect((await tryIt('administrator', testPassword, `10.0.2.${index}`)).statusCode).toBe(200)
})

test('tries at the same time count each', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, async () => tryIt('auditor', 'wrong', '10.0.0.3')))
  const codes = answers.map(codeOf)
  expect(codes.filter((code) => code === 'SIGN_IN_WRONG')).toHaveLength(5)
  expect(codes.filter((code) => code === 'SIGN_IN_THROTTLED')).toHaveLength(7)
})

test('an unknown name is refused with the same words and takes about as long', async () => {
  const timed = async (name: string, index: number) => {
    const began = performance.now()
    expect(codeOf(await tryIt(name, 'wrong', `10.0.1.${index}`))).toBe('SIGN_IN_WRONG')
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let index = 0; index < 5; index += 1) {
    known.push(await timed('administrator', index))
    unknown.push(await timed(`nobody ${index}`, index))
  }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[2] ?? 0
  expect(middle(unknown)).toBeGreaterThan(middle(known) / 3)
})

test('requests for signing in and enrolling are limited per address', async () => {
  const server = await openTestServer()
  const codes: string[] = []
  for (let index = 0; index < 25; index += 1) {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/enrol',
      payload: {
        type: 'enrol',
        protocol: 1,
        code: `AAAA-BBBB-${index}`,
        deviceKey: 'ab'.repeat(32),
        stationName: 'x',
        appVersion: '1',
        adopt: null,
      },
    })
    codes.push(codeOf(answer))
  }
  expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'ENROLMENT_CODE_WRONG'))
  expect(codes.slice(20)).toEqual(Array.from({ length: 5 }, () => 'SYNC_THROTTLED'))
  await server.close()
})

test('a session ends when it is signed out, idle, old, or the account changes', async () => {
  const server = await openTestServer()
  const me = async (cookie: string) => server.ask(cookie, 'GET', '/v1/office/me')
  const first = await server.signIn('officer')
  await server.ask(first, 'POST', '/v1/office/sign-out')
  expect(codeOf(await me(first))).toBe('AUTH_REQUIRED')

  const idle = await server.signIn('officer')
  server.clock.nowMs += 2 * 3_600_000
  expect(codeOf(await me(idle))).toBe('AUTH_EXPIRED')

  const old = await server.signIn('officer')
  for (let hour = 0; hour < 11; hour += 1) {
    server.clock.nowMs += 3_600_000
    expect((await me(old)).statusCode).toBe(200)
  }
  server.clock.nowMs += 3_600_000
  expect(codeOf(await me(old))).toBe('AUTH_EXPIRED')

  const demoted = await server.signIn('officer')
  const admin = await server.signIn('administrator')
  const { accountId } = (await me(demoted)).json<{ accountId: string }>()
  await server.ask(admin, 'PATCH', `/v1/office/accounts/${accountId}`, { role: 'auditor' })
  expect(codeOf(await me(demoted))).toBe('AUTH_REQUIRED')
  const own = (await me(admin)).json<{ accountId: string }>()
  const last = await server.ask(admin, 'PATCH', `/v1/office/accounts/${own.accountId}`, { isDisabled: true })
  expect(codeOf(last)).toBe('ACCOUNT_LAST_ADMINISTRATOR')
  await server.close()
})

test('a request from another site is refused although the cookie is right', async () => {
  const server = serverOf()
  const cookie = await server.signIn('administrator')
  for (const origin of ['https://evil.example', 'null', 'https://sub.localhost:80'])
    expect(
      codeOf(await server.app.inject({ url: '/v1/office/me', headers: { cookie, origin, host: 'localhost:80' } })),
    ).toBe('ACCESS_ORIGIN')
  const own = await server.app.inject({
    url: '/v1/office/me',
    headers: { cookie, origin: 'http://localhost:7300', host: 'localhost:7300' },
  })
  expect(own.statusCode).toBe(200)
})
