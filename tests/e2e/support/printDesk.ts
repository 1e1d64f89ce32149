import { expect, type Locator, type Page } from '@playwright/test'
import { breakName } from '#shared/names/breakName.ts'
import type { LabelPrinter } from '#tests/fixtures/labelPrinter.ts'
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

/** Settings > Printers: a label printer by its address. */
export async function addZebra(
  page: Page,
  { port }: Pick<LabelPrinter, 'port'>,
  name: string,
  dpi: '203' | '300',
): Promise<void> {
  await openPrinterSettings(page)
  await page.getByRole('button', { name: '添加标签机' }).click()
  const dialog = page.getByRole('dialog', { name: '添加标签机' })
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByLabel('地址').fill('127.0.0.1')
  await dialog.getByLabel('端口').fill(String(port))
  await dialog.getByText(`${dpi} dpi`).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('list', { name: 'Zebra 网络标签机' })).toContainText(`127.0.0.1 端口 ${port}，${dpi} dpi`)
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
