import { expect, type Page } from '@playwright/test'

/** Opens the sample fair as a person does, signed in as its organiser, and goes to one of its screens. */
export async function openSampleFair(page: Page, screen: string): Promise<void> {
  await page.getByRole('button', { name: /打开示例招聘会|Open the sample fair/ }).click()
  await page.waitForURL(/#\/fairs\/[^/]+\//)
  await goTo(page, screen)
}

/** Another screen of the same fair. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = location.hash.replace(/^(#\/fairs\/[^/]+)\/.*$/, `$1/${name}`)
  }, screen)
  await expect(page.getByRole('main')).toBeVisible()
}
