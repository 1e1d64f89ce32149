import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFile } from '../files/keptFile.ts'
import { openPinGuard } from './pinGuard.ts'
import { parsePinThrottle } from './pinThrottleFile.ts'

const LI = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8d'
const WANG = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8e'

let folder = ''
const sealed = 'seal of 1234'
const clock = { wallMs: 0, uptimeMs: 0 }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-pins-'))
  Object.assign(clock, { wallMs: 1_000_000, uptimeMs: 50_000 })
})
afterEach(() => rm(folder, { recursive: true }))

const pass = (ms: number) => Object.assign(clock, { wallMs: clock.wallMs + ms, uptimeMs: clock.uptimeMs + ms })
const start = () =>
  openPinGuard({
    matches: async (pin, seal) => (seal === sealed ? pin === '1234' : undefined),
    file: keepFile(join(folder, 'throttle.json'), async () => parsePinThrottle),
    now: () => ({ ...clock }),
  })
const wrong = (left: number) => ({ ok: false, error: { code: 'ACCESS_PIN_WRONG', details: { left } } })
const throttled = (seconds: number) => ({ ok: false, error: { code: 'ACCESS_PIN_THROTTLED', details: { seconds } } })
const right = { ok: true, value: {} }

test('counts wrong tries across restarts, and then not even the right PIN opens', async () => {
  for (const left of [4, 3, 2, 1]) expect(await start().check(LI, '0000', sealed)).toEqual(wrong(left))
  expect(await start().check(LI, '0000', sealed)).toEqual(throttled(30))
  expect(await start().check(LI, '1234', sealed)).toEqual(throttled(30))
  expect(await start().check(WANG, '1234', sealed)).toEqual(right)
  pass(29_000)
  expect(await start().check(LI, '1234', sealed)).toEqual(throttled(1))
  pass(1_000)
  expect(await start().check(LI, '1234', sealed)).toEqual(right)
})

test('each wrong try after a wait doubles it, and the right PIN starts over', async () => {
  const guard = start()
  for (let time = 0; time < 5; time += 1) await guard.check(LI, '0000', sealed)
  pass(30_000)
  expect(await guard.check(LI, '0000', sealed)).toEqual(throttled(60))
  pass(60_000)
  expect(await guard.check(LI, '1234', sealed)).toEqual(right)
  expect(await guard.check(LI, '0000', sealed)).toEqual(wrong(4))
})

test('tries sent at once are counted one by one', async () => {
  const guard = start()
  const answers = await Promise.all(Array.from({ length: 7 }, () => guard.check(LI, '0000', sealed)))
  expect(answers).toEqual([wrong(4), wrong(3), wrong(2), wrong(1), throttled(30), throttled(30), throttled(30)])
})

test('a right PIN forgives the tries before it, not one that was made meanwhile', async () => {
  const guard = start()
  expect(await Promise.all([guard.check(LI, '1234', sealed), guard.check(LI, '0000', sealed)])).toEqual([
    right,
    wrong(4),
  ])
  expect(await guard.check(LI, '0000', sealed)).toEqual(wrong(3))
})

test('turning the clock back makes the wait start over, by the new time', async () => {
  const guard = start()
  for (let time = 0; time < 5; time += 1) await guard.check(LI, '0000', sealed)
  clock.wallMs = 5_000
  pass(1_000)
  expect(await guard.check(LI, '1234', sealed)).toEqual(throttled(30))
  pass(30_000)
  expect(await guard.check(LI, '1234', sealed)).toEqual(right)
})

test('something that is no seal is refused, and costs the person no try', async () => {
  const guard = start()
  expect(await guard.check(LI, '1234', 'x')).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
  expect(await guard.check(LI, '0000', sealed)).toEqual(wrong(4))
  expect(await guard.check(LI, '1234', 'x')).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
  expect(await guard.check(LI, '0000', sealed)).toEqual(wrong(3))
})

test('a broken file keeps nobody out', async () => {
  await writeFile(join(folder, 'throttle.json'), '{"x":')
  expect(await start().check(LI, '1234', sealed)).toEqual(right)
})
