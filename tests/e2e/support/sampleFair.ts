import { expect, type Page } from '@playwright/test'

/** Opens the sample fair as a person does, signed in as its organiser, and goes to one of its screens. */
export async function openSampleFair(page: Page, screen: string): Promise<void> {
  await page.getByRole('button', { name: /打开示例招聘会|Open the sample fair/ }).click()
  await page.waitForURL(/#\/fairs\/[^/]+\//)
  await goTo(page, screen)
}

/** Screens that fill the window: nothing else of the app stands around them. */
const bare = /^(gate|kiosk|sign-in)\b/

/** Another screen of the same fair. Comes back once it is drawn: a key pressed earlier is the last screen's. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = location.hash.replace(/^(#\/fairs\/[^/]+)\/.*$/, `$1/${name}`)
  }, screen)
  await expect(page.getByRole('main')).toBeVisible()
  if (bare.test(screen)) return
  const [key] = screen.split('?')
  await expect(page.locator(`nav [aria-current="page"][data-menu-id$="-${key}"]`)).toBeVisible()
}
