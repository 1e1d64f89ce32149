import { expect, type Locator, type Page } from '@playwright/test'

/** The switcher of the Chinese interface. */
export const switcher = (page: Page): Locator => page.getByRole('dialog', { name: '切换工作人员' })

/** F8, a digit, the PIN: what a change of shift takes. Its outcome is left to the test. */
export async function switchTo(page: Page, digit: string, pin: string): Promise<void> {
  await page.keyboard.press('F8')
  await expect(switcher(page).getByRole('list', { name: '工作人员' })).toBeVisible()
  await page.keyboard.press(digit)
  await expect(switcher(page).getByLabel(/的 PIN$/)).toBeFocused()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
}
