import { expect, type Locator, type Page } from '@playwright/test'
import type { GateFair } from './gateFair.ts'
import { writeRows } from './pageDatabase.ts'

/** Writes the fair and opens its gate; waits until it scans, unless it has a question first. */
export async function openGate(page: Page, fair: GateFair, { isReady = true } = {}): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  await writeRows(page, fair.rows)
  await page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fair.fairId}/gate`)
  if (isReady) await gateReady(page)
}

/** The gate takes scans from here on. */
export const gateReady = (page: Page): Promise<void> => expect(page.locator('main.gate[data-ready]')).toBeVisible()

/** The big words of the verdict. */
export const verdictOf = (page: Page): Locator => page.getByRole('status').locator('[data-verdict]')
