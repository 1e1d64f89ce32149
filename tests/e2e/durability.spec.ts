import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { makeGateFair } from './support/gateFair.ts'
import { gateReady, openGate } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { burst, keysOf, type ShownVerdict } from './support/scanBurst.ts'

const rounds = 10
const scansPerBurst = 300

test('keeps every scan whose verdict was shown, with its op, through ten kills of the whole app', async ({ app }) => {
  test.setTimeout(600_000)
  const seed = Number(process.env['FAIRDESK_SEED'] ?? Date.now() % 2 ** 31)
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  process.stdout.write(`  seed ${seed}; again with FAIRDESK_SEED=${seed}\n`)
  const random = randomOf(seed)
  const fair = makeGateFair({ people: scansPerBurst, gate: { isAntiPassback: false } })
  const scans = fair.badges.map((badge) => keysOf(badge.code))
  await openGate(app.page, fair)
  const shown: ShownVerdict[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = shown.length
    // After so many shown verdicts, and then somewhere within the next scan.
    const killAfter = Math.floor(random() * (scansPerBurst - 1))
    const isReached = Promise.withResolvers<null>()
    const running = burst(app.page, scans, {
      pauseMs: 0,
      onShown: (verdict) => {
        shown.push(verdict)
        if (shown.length - before > killAfter) isReached.resolve(null)
      },
    }).catch(() => undefined)
    await isReached.promise
    await new Promise((done) => setTimeout(done, random() * 20))
    await app.kill9()
    await running
    await app.restart()
    await gateReady(app.page)
    await expectAllThere(app.page, shown)
  }
})

/** Every shown scan and its op, no scan without an op or the other way round, no hole in the ops' numbers. */
async function expectAllThere(page: Page, shown: readonly ShownVerdict[]): Promise<void> {
  const scanIds = new Set((await readRows(page, 'scan')).map((scan) => scan['id']))
  const outbox = await readRows(page, 'outbox')
  const ops = outbox.flatMap((row) => (Array.isArray(row['ops']) ? row['ops'] : []))
  const opIds = new Set(ops.map((op: { recordId: unknown }) => op.recordId))
  expect(shown.filter(({ scanId }) => !scanIds.has(scanId) || !opIds.has(scanId))).toEqual([])
  expect(opIds).toEqual(scanIds)
  expect(ops.map((op: { n: unknown }) => op.n)).toEqual(ops.map((_, index) => index + 1))
}

/** mulberry32: a small generator whose whole state is the printed seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
