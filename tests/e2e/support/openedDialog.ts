import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog that was opened, once it stands still: a click on what moves is missed. */
export async function openedDialog(page: Page, name?: RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', name === undefined ? {} : { name })
  await expect(dialog).toBeVisible()
  await expect(dialog).not.toHaveClass(/ant-zoom-(appear|enter)/)
  return dialog
}
