import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { gateReady } from '../e2e/support/openGate.ts'
import { readRows } from '../e2e/support/pageDatabase.ts'
import { connectScanner } from '../e2e/support/scannerKeys.ts'
import { copyBigFair, earlierScans, startShift } from './bigFair.ts'
import { type Launched, launchApp, launchBare } from './launchApp.ts'
import { measureCamera } from './measureCamera.ts'
import { type Measured, percentile, round } from './measured.ts'
import { installProbe, type Painted, readProbe } from './paintProbe.ts'

/** The windows take turns, so that whatever else the machine does falls on both. */
const blocks = 8
const scansPerBlock = 40
/** A fast scanner, and the shortest pause before its next code. */
const keyMs = 2
const pauseMs = 150

/**
 * From the scanner's Enter key to the painted verdict with its transaction committed, at 100,000 people and 2,000
 * earlier scans; beside it a bare window that commits one row and paints one word. Then the same by camera.
 */
export async function measureGate(): Promise<Measured> {
  const { profile, fairId, badges } = await copyBigFair('gate')
  const bareProfile = join(tmpdir(), `fairdesk-bench-bare-${process.pid}`)
  const opened: Launched[] = []
  try {
    const app = await launchApp(profile)
    opened.push(app)
    const bare = await launchBare(bareProfile)
    opened.push(bare)
    await startShift(app.page)
    await app.page.evaluate((route) => {
      location.hash = route
    }, `#/fairs/${fairId}/gate`)
    await gateReady(app.page)
    await bare.page.waitForSelector('body[data-ready]')
    await installProbe(app.page, '.gate-lines')
    await installProbe(bare.page, '#word')
    const [scanner, bareScanner] = [await connectScanner(app.page), await connectScanner(bare.page)]
    // The first answers warm up both windows and are not counted.
    const warm = 20
    const codes = badges.map((badge) => badge.code)
    let done = 0
    let bareDone = 0
    const scanSome = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        await scanner.scan(codes[done % codes.length] ?? '', { keyMs })
        done += 1
        await readProbe(app.page, done)
        await wait(pauseMs)
      }
    }
    const enterSome = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        await bareScanner.scan('', { keyMs })
        bareDone += 1
        await readProbe(bare.page, bareDone)
        await wait(pauseMs)
      }
    }
    await scanSome(warm)
    await enterSome(warm)
    for (let block = 0; block < blocks; block += 1) {
      await scanSome(scansPerBlock)
      await enterSome(scansPerBlock)
      process.stderr.write(`${(block + 1) * scansPerBlock} scans\n`)
    }
    await assertAllAdmitted(app.page, done)
    const [verdicts, words] = [await readProbe(app.page, done), await readProbe(bare.page, bareDone)]
    for (const { close } of opened.splice(0)) await close()
    const camera = await measureCamera({ profile, fairId, codes: codes.slice(done) })
    const { figures, ratios } = figuresOf(verdicts.slice(warm), words.slice(warm))
    return { figures: { ...figures, ...camera }, ratios }
  } finally {
    for (const { close } of opened) await close()
    await rm(bareProfile, { recursive: true, force: true })
  }
}

function figuresOf(verdicts: readonly Painted[], words: readonly Painted[]): Measured {
  const toPaint = (painted: readonly Painted[]) => painted.map(({ enterAt, paintedAt }) => paintedAt - enterAt)
  const [gate, bare] = [toPaint(verdicts), toPaint(words)]
  const [p99, bareP99] = [percentile(gate, 0.99), percentile(bare, 0.99)]
  return {
    figures: {
      scans: gate.length,
      p50Ms: round(percentile(gate, 0.5)),
      p95Ms: round(percentile(gate, 0.95)),
      p99Ms: round(p99),
      maxMs: round(percentile(gate, 1)),
      firstKeyToVerdictMs: round(
        percentile(
          verdicts.map(({ firstKeyAt, paintedAt }) => paintedAt - firstKeyAt),
          0.5,
        ),
      ),
      barePaintP50Ms: round(percentile(bare, 0.5)),
      barePaintP95Ms: round(percentile(bare, 0.95)),
      barePaintP99Ms: round(bareP99),
    },
    ratios: { p99OverBarePaint: round(p99 / bareP99) },
  }
}

/** A fast refusal would be no admission: the figures count only if every scan did what it should. */
async function assertAllAdmitted(page: Page, scans: number): Promise<void> {
  const ops = (await readRows(page, 'outbox')).length
  const admitted = (await readRows(page, 'scan')).filter((scan) => scan['verdict'] === 'admitted').length
  if (ops !== scans || admitted !== earlierScans + scans)
    throw new Error(`${admitted} admitted and ${ops} ops after ${scans} scans`)
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
