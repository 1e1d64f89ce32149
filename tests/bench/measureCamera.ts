import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { gateReady } from '../e2e/support/openGate.ts'
import { drawScene } from '../film/drawScene.ts'
import { qrCells } from '../film/qrCells.ts'
import { scenes } from '../film/scenes.ts'
import { filmSwitches, writeFilm } from '../film/writeFilm.ts'
import { startShift } from './bigFair.ts'
import { launchApp } from './launchApp.ts'
import { percentile, round } from './measured.ts'
import { watchPage } from './watchPage.ts'

/** One badge after the other, each for so long as a person needs to pull the next one out. */
const badgesPerSecond = 2
const scans = 40
const cellPixels = 5

declare global {
  interface Window {
    verdictsPaintedAt: number[]
  }
}

interface CameraBench {
  readonly profile: string
  readonly fairId: string
  /** Badges that were never scanned. */
  readonly codes: readonly string[]
}

/**
 * By camera: from a picture's arrival at the decoder to the painted verdict with its transaction committed; then how many
 * pictures a second are looked at while a badge is held still, and for how long the interface thread stood still.
 */
export async function measureCamera({ profile, fairId, codes }: CameraBench): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-bench-film-'))
  const [passing, held] = [join(folder, 'passing.y4m'), join(folder, 'held.y4m')]
  try {
    const [scene] = scenes
    if (scene === undefined) throw new Error('no scene')
    const draw = (code: string) => drawScene(qrCells(code), scene, cellPixels)
    await writeFilm(passing, badgesPerSecond, codes.slice(0, scans).map(draw))
    const still = draw(codes[scans] ?? '')
    await writeFilm(held, 30, [still, still])
    return { ...(await watchPassing(profile, fairId, passing)), ...(await watchHeld(profile, fairId, held)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function watchPassing(profile: string, fairId: string, film: string): Promise<Record<string, number>> {
  const { electronApp, page, close } = await launchApp(profile, filmSwitches(film))
  try {
    await openGateWithCamera(page, fairId)
    await notePaint(page)
    const stop = await watchPage(electronApp, page)
    // The first answers warm up the window and are not counted.
    const warm = 5
    await page.waitForFunction((count) => window.verdictsPaintedAt.length >= count, scans + warm)
    const { longestStallMs } = await stop()
    const waits = await page.evaluate(() => {
      const frames = performance.getEntriesByName('camera:code')
      return window.verdictsPaintedAt.map((paintedAt) => {
        const frame = frames.findLast(({ startTime }) => startTime < paintedAt)
        return paintedAt - (frame?.startTime ?? Number.NaN)
      })
    })
    const counted = waits.slice(warm)
    return {
      cameraScans: counted.length,
      cameraFrameToVerdictP50Ms: round(percentile(counted, 0.5)),
      cameraFrameToVerdictP95Ms: round(percentile(counted, 0.95)),
      cameraFrameToVerdictMaxMs: round(percentile(counted, 1)),
      cameraLongestStallMs: round(longestStallMs),
    }
  } finally {
    await close()
  }
}

async function watchHeld(profile: string, fairId: string, film: string): Promise<Record<string, number>> {
  const { page, close } = await launchApp(profile, filmSwitches(film))
  try {
    await openGateWithCamera(page, fairId)
    const paces: number[] = []
    for (let second = 0; second < 8; second += 1) {
      await page.waitForTimeout(1000)
      paces.push(Number((await page.locator('.camera-pace').textContent())?.replace(/\D/g, '')))
    }
    return { cameraFramesPerSecond: percentile(paces, 0.5) }
  } finally {
    await close()
  }
}

async function openGateWithCamera(page: Page, fairId: string): Promise<void> {
  await startShift(page)
  await page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fairId}/gate`)
  await gateReady(page)
  // It stays on for the next start.
  const turnOn = page.getByRole('button', { name: '用摄像头扫码' })
  await page.locator('.camera-on, .camera').first().waitFor()
  if (await turnOn.isVisible()) await turnOn.click()
  await page.locator('.camera-picture').waitFor()
}

/** Notes the end of every frame that carries another verdict. */
const notePaint = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.verdictsPaintedAt = []
    const faceOf = () => document.querySelector<HTMLElement>('.gate-face')?.dataset['scan']
    let shown = faceOf()
    new MutationObserver(() => {
      const scan = faceOf()
      if (scan === shown) return
      shown = scan
      if (scan === 'idle') return
      requestAnimationFrame(() => {
        const after = new MessageChannel()
        after.port1.addEventListener('message', () => {
          window.verdictsPaintedAt.push(performance.now())
          after.port1.close()
        })
        after.port1.start()
        after.port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
