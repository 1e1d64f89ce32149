import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { expect, launchArgs, test } from './fixtures/app.ts'
import { readSyncs, syncCalls, unsynced } from './support/dataSyncs.ts'
import { makeGateFair } from './support/gateFair.ts'
import { gateReady, openGate } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { burst, type KeyStroke, type ShownVerdict } from './support/scanBurst.ts'
import { keyOf } from './support/scannerKeys.ts'

const root = resolve(import.meta.dirname, '../..')
const rounds = 10
const scansPerBurst = 300
const tracedScans = 50

const keysOf = (text: string): readonly KeyStroke[] => [...text].map((character) => keyOf(character))

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

test('makes data durable between the Enter key and every shown verdict', async () => {
  const { shown, late } = await traceScans(root)
  expect(shown.map((one) => one.verdict)).toEqual(Array.from({ length: tracedScans }, () => 'admitted'))
  expect(late).toEqual([])
})

test('would notice if commits were not made durable', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-relaxed-'))
  await copyRelaxed(folder)
  const { shown, late } = await traceScans(folder)
  await rm(folder, { recursive: true, force: true })
  expect(shown).toHaveLength(tracedScans)
  expect(late.length).toBeGreaterThan(tracedScans * 0.8)
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

interface Traced {
  readonly shown: readonly ShownVerdict[]
  /** Those that no sync preceded. */
  readonly late: readonly ShownVerdict[]
}

/** Runs an app under strace from its start and scans, slowly enough that one scan's sync is not another's. */
async function traceScans(appFolder: string): Promise<Traced> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-traced-'))
  const [traceFile, program] = [join(folder, 'syncs'), join(folder, 'traced-electron')]
  const strace = `exec strace -f --seccomp-bpf -ttt -T -e trace=${syncCalls} -e signal=none -o '${traceFile}'`
  await writeFile(program, `#!/bin/sh\n${strace} '${electronProgram()}' "$@"\n`)
  await chmod(program, 0o755)
  const documentsDir = join(folder, 'documents')
  await mkdir(documentsDir)
  const [, ...args] = launchArgs({
    userDataDir: join(folder, 'profile'),
    documentsDir,
    language: 'zh-CN',
    extraArgs: [],
  })
  const electronApp = await _electron.launch({ executablePath: program, args: [appFolder, ...args] })
  const shown: ShownVerdict[] = []
  try {
    const page = await electronApp.firstWindow()
    const fair = makeGateFair({ people: tracedScans })
    await openGate(page, fair)
    // Start-up writes of the browser itself must not be taken for the scans'.
    await new Promise((done) => setTimeout(done, 3000))
    await burst(
      page,
      fair.badges.map((badge) => keysOf(badge.code)),
      { pauseMs: 120, onShown: (one) => void shown.push(one) },
    )
  } finally {
    await electronApp.close()
  }
  const late = unsynced(shown, await readSyncs(traceFile))
  await rm(folder, { recursive: true, force: true })
  return { shown, late }
}

/** The Electron that Playwright starts too. */
function electronProgram(): string {
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('the package electron names no program')
  return path
}

/** The built app with the one word changed that makes its commits durable. */
async function copyRelaxed(folder: string): Promise<void> {
  await cp(join(root, 'out/app'), join(folder, 'out/app'), { recursive: true })
  await cp(join(root, 'package.json'), join(folder, 'package.json'))
  const assets = join(folder, 'out/app/renderer/assets')
  let changed = 0
  for (const name of (await readdir(assets)).filter((file) => file.endsWith('.js'))) {
    const text = await readFile(join(assets, name), 'utf8')
    const relaxed = text.replaceAll(/(chromeTransactionDurability:\s*)(["'`])strict\2/g, '$1$2relaxed$2')
    if (relaxed === text) continue
    changed += 1
    await writeFile(join(assets, name), relaxed)
  }
  expect(changed).toBeGreaterThan(0)
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
