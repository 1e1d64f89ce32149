import { rm } from 'node:fs/promises'
import { type AppUnderTest, test as base, expect } from './fixtures/app.ts'
import { hasSyncWithin, unsynced } from './support/dataSyncs.ts'
import { makeGateFair } from './support/gateFair.ts'
import { openGate } from './support/openGate.ts'
import { type WrittenSpan, writeDurably } from './support/pageDatabase.ts'
import { copyRelaxed } from './support/relaxedApp.ts'
import { burst, keysOf, type ShownVerdict } from './support/scanBurst.ts'
import { syncsDuring } from './support/syncsDuring.ts'

const tracedScans = 50

const test = base.extend<{ readonly durability: 'strict' | 'relaxed' }>({
  durability: ['strict', { option: true }],
  appFolder: async ({ durability, appFolder }, use) => {
    if (durability === 'strict') return use(appFolder)
    const folder = await copyRelaxed(appFolder)
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

test('makes data durable between the Enter key and every shown verdict', async ({ app }) => {
  const { shown, late } = await traceScans(app)
  expect(shown.map((one) => one.verdict)).toEqual(Array.from({ length: tracedScans }, () => 'admitted'))
  expect(late).toEqual([])
})

test.describe('on a build with relaxed durability', () => {
  test.use({ durability: 'relaxed' })

  test('finds verdicts without a sync by the same measure', async ({ app }) => {
    const { shown, late } = await traceScans(app)
    expect(shown).toHaveLength(tracedScans)
    expect(late.length).toBeGreaterThan(tracedScans * 0.8)
  })
})

interface Traced {
  readonly shown: readonly ShownVerdict[]
  /** Those that no sync preceded. */
  readonly late: readonly ShownVerdict[]
}

/** Scans under the eyes of strace, slowly enough that one scan's sync is not another's. */
async function traceScans({ electronApp, page }: AppUnderTest): Promise<Traced> {
  const fair = makeGateFair({ people: tracedScans })
  const scans = fair.badges.map((badge) => keysOf(badge.code))
  const [shown, known]: [ShownVerdict[], WrittenSpan[]] = [[], []]
  await openGate(page, fair)
  // The database is written by Chromium's browser process, which is Electron's main process.
  const syncs = await syncsDuring(await electronApp.evaluate(() => process.pid), async () => {
    known.push(await writeDurably(page))
    await burst(page, scans, { pauseMs: 120, onShown: (one) => void shown.push(one) })
    known.push(await writeDurably(page))
  })
  // A trace that saw nothing must not pass for an app that makes nothing durable.
  expect(known.map(({ beganAt, endedAt }) => hasSyncWithin(syncs, beganAt, endedAt))).toEqual([true, true])
  return { shown, late: unsynced(shown, syncs) }
}
