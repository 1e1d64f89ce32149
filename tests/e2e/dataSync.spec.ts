import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { expect, launchArgs, test } from './fixtures/app.ts'
import { readSyncs, syncCalls, unsynced } from './support/dataSyncs.ts'
import { makeGateFair } from './support/gateFair.ts'
import { openGate } from './support/openGate.ts'
import { burst, keysOf, type ShownVerdict } from './support/scanBurst.ts'

const root = resolve(import.meta.dirname, '../..')
const tracedScans = 50

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
