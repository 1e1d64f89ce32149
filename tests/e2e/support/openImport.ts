import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { AppUnderTest } from '../fixtures/app.ts'
import { makeGateFair } from './gateFair.ts'
import { readRows, writeRows } from './pageDatabase.ts'

const tables = ['attendee', 'university', 'enterprise', 'position', 'booth', 'outbox'] as const

/** Opens the import of a fair without anybody in it, signed in as its organiser. */
export async function openImport({ page }: Pick<AppUnderTest, 'page'>): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  const fair = makeGateFair({ people: 0 })
  await writeRows(page, fair.rows)
  await page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fair.fairId}/import`)
  await expect(page.getByRole('button', { name: /^(选择表格文件|Choose files)$/ })).toBeFocused()
}

/** Hands the screen a file under a name that ends in .xlsx, whatever is in it. */
export async function chooseFile(app: AppUnderTest, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(app.userDataDir, `${name}.xlsx`)
  await writeFile(path, bytes)
  await app.page.locator('input[type=file]').setInputFiles(path)
}

/** Hands the screen several files under their own names. */
export async function chooseFiles(app: AppUnderTest, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, bytes]) => {
      const path = join(app.userDataDir, name)
      await writeFile(path, bytes)
      return path
    }),
  )
  await app.page.locator('input[type=file]').setInputFiles(paths)
}

/** Declares the consent where people come in, and saves. */
export async function importRows(page: Page, rows: number): Promise<void> {
  const save = page.getByRole('button', { name: `导入 ${rows} 行` })
  await expect(save).toBeVisible()
  const consent = page.getByRole('checkbox').first()
  if (await consent.isVisible()) await consent.check()
  await save.click()
  await expect(page.getByText(`已导入 ${rows} 行`)).toBeVisible()
}

/** How many rows each table has that are not removed. */
export async function countRows(page: Page): Promise<Readonly<Record<string, number>>> {
  const counts = await Promise.all(
    tables.map(async (kind) => {
      const rows = await readRows(page, kind)
      return [kind, rows.filter((row) => (row['removedAt'] ?? null) === null).length] as const
    }),
  )
  return Object.fromEntries(counts)
}
