import { expect, type Locator, type Page } from '@playwright/test'
import { breakName } from '#shared/names/breakName.ts'
import { readRows } from './pageDatabase.ts'
import { goTo } from './sampleFair.ts'

type Row = Readonly<Record<string, unknown>>

/** Opens a select and takes one of its entries, as a person sees them. */
export async function chooseOption(page: Page, select: Locator, name: string): Promise<void> {
  await select.click()
  await page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click()
}

/** Settings > Printers: the printer that every badge of this station comes out of. */
export async function chooseDefaultPrinter(page: Page, name: string): Promise<void> {
  await openPrinterSettings(page)
  await chooseOption(page, page.getByLabel('所有胸卡'), name)
  await expect(page.getByText('已保存').first()).toBeVisible()
}

export async function openPrinterSettings(page: Page): Promise<void> {
  await goTo(page, 'settings?tab=printers')
  await expect(page.getByRole('heading', { name: '单张胸卡从哪里出' })).toBeVisible()
}

/** Registers a walk-in who gives only a name; the desk shows their card afterwards. */
export async function registerByName(page: Page, name: string): Promise<void> {
  await fillWalkIn(page, name)
  await page.keyboard.press('Control+Enter')
  await expect(badgeCard(page)).toContainText(breakName(name))
}

/** All but the key that saves. */
export async function fillWalkIn(page: Page, name: string): Promise<void> {
  await goTo(page, 'desk')
  await expect(page.getByRole('combobox', { name: '查找参会人员' })).toBeFocused()
  await page.keyboard.press('F2')
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByRole('checkbox', { name: /本人已阅读或听取告知书/ }).check()
}

export const badgeCard = (page: Page): Locator => page.getByRole('region', { name: '胸卡', exact: true })

/** The print queue's entry of a person. */
export const queueEntry = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: '队列' }).getByRole('listitem').filter({ hasText: name })

export async function badgeOf(page: Page, name: string): Promise<Row> {
  const person = (await readRows(page, 'attendee')).find((row) => row['name'] === name)
  const badge = (await readRows(page, 'badge')).find((row) => row['attendeeId'] === person?.['id'])
  if (badge === undefined) throw new Error(`${name} has no badge`)
  return badge
}

/** In the order in which they were made. */
export async function jobsOf(page: Page, name: string): Promise<readonly Row[]> {
  const badge = await badgeOf(page, name)
  const jobs = (await readRows(page, 'printJob')).filter((row) => row['badgeId'] === badge['id'])
  return jobs.toSorted((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt'])))
}
