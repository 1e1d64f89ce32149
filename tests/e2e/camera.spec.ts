import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { drawScene } from '../film/drawScene.ts'
import { qrCells } from '../film/qrCells.ts'
import { scenes } from '../film/scenes.ts'
import { writeFilm } from '../film/writeFilm.ts'
import { expect, test } from './fixtures/app.ts'
import { openFilmPlace, turnCameraOn } from './support/cameraFilm.ts'
import { type CameraTable, promisedCells, tableText } from './support/cameraTable.ts'
import { makeGateFair } from './support/gateFair.ts'
import { openGate } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'

/** Widths of a cell in the picture; a badge's code is 41 cells wide. */
const cells = [2, 3, 5, 9] as const
const document = resolve(import.meta.dirname, '../../docs/camera.md')
const report = resolve(import.meta.dirname, '../../out/reports/camera.md')

test.describe('a film of every scene', () => {
  const film = openFilmPlace()
  const fair = makeGateFair({ people: scenes.length * cells.length })
  const framesPerSecond = 4
  test.use({ extraArgs: film.switches })
  test.beforeAll(async () => {
    await writeFilm(film.path, framesPerSecond, pictures())
  })
  test.afterAll(() => film.remove())

  function* pictures(): Generator<Uint8Array> {
    for (const [index, { code }] of fair.badges.entries()) {
      const scene = scenes[Math.floor(index / cells.length)]
      const cell = cells[index % cells.length]
      if (scene !== undefined && cell !== undefined) yield drawScene(qrCells(code), scene, cell)
    }
  }

  test('reads badges off phones and paper; the table of docs/camera.md is kept', async ({ app }) => {
    const { page } = app
    await openGate(page, fair)
    await turnCameraOn(page)
    // Once through, wherever in the film the camera was opened, and what is waiting to be shown.
    await page.waitForTimeout((fair.badges.length / framesPerSecond) * 1000 + 1000)
    await page.getByRole('region', { name: '摄像头' }).getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => isQuiet(page), { timeout: 60_000 }).toBe(true)
    const scans = await readRows(page, 'scan')
    // The film begins again before it is stopped: some come twice. Nobody is misread as forged or unknown.
    expect(scans.filter(({ verdict }) => verdict !== 'admitted' && verdict !== 'alreadyInside')).toEqual([])
    const serials = new Set(scans.map((scan) => scan['serial']))
    const table: CameraTable = scenes.map(({ name }, row) => ({
      name,
      isRead: cells.map((_, column) => serials.has(fair.badges[row * cells.length + column]?.serial)),
    }))
    await mkdir(resolve(report, '..'), { recursive: true })
    await writeFile(report, tableText(table, cells))
    const missing = promisedCells(await readFile(document, 'utf8')).filter(
      ({ name, column }) => table.find((line) => line.name === name)?.isRead[column] !== true,
    )
    expect(missing).toEqual([])
    expect(app.problems).toEqual([])
  })
})

/** No scan waits any more: two looks a second apart find the same. */
async function isQuiet(page: Page): Promise<boolean> {
  const before = (await readRows(page, 'scan')).length
  await page.waitForTimeout(1000)
  return (await readRows(page, 'scan')).length === before
}
