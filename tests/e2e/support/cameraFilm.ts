import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { filmSwitches } from '../../film/writeFilm.ts'

/** A place for a film that is written before the app starts, and the switches that play it. */
export function openFilmPlace(): { readonly path: string; readonly switches: readonly string[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-film-'))
  const path = join(folder, 'film.y4m')
  return { path, switches: filmSwitches(path), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Turns the gate's camera on as a person does. */
export async function turnCameraOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用摄像头扫码' }).click()
  await expect(page.getByLabel('摄像头画面')).toBeVisible()
}
