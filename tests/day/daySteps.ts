import { expect, type Page } from '@playwright/test'
import { readRows } from '../e2e/support/pageDatabase.ts'
import { goTo } from '../e2e/support/sampleFair.ts'
import { connectScanner } from '../e2e/support/scannerKeys.ts'

/** The steps of a fair day as a person does them in the Chinese interface. Each waits until its outcome is shown. */

export async function createFair(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: '新建招聘会' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByLabel('姓名').fill('罗敏')
  await dialog.getByLabel('PIN（4 到 8 位数字）').fill(pin)
  await dialog.getByLabel('再输一次 PIN').fill(pin)
  await dialog.getByRole('button', { name: '建立并进入' }).click()
  await page.waitForURL(/#\/fairs\/[^/]+\/enterprises/)
}

/** From the file to the saved records; gives the sentence that says how many. */
export async function importList(page: Page, path: string): Promise<string> {
  // From another screen, or the outcome of an import before this one would still be there.
  await goTo(page, 'attendees')
  // The address changes before the screen does.
  await expect(page.getByRole('heading', { name: '导入名单' })).toBeHidden()
  await goTo(page, 'import')
  await page.locator('input[type=file]').setInputFiles(path)
  const save = page.getByRole('button', { name: /^导入 \d+ 行$/ })
  await expect(save).toBeVisible()
  // Enterprises ask for no consent.
  const consent = page.getByRole('checkbox').first()
  if (await consent.isVisible()) await consent.check()
  await save.click()
  const done = page.getByText(/^已导入 \d+ 行$/)
  await expect(done).toBeVisible()
  return done.innerText()
}

export interface MadeBadge {
  readonly serial: string
  readonly code: string
}

/** Finds somebody at the desk and makes their badge; the page lies on the disk when this resolves. */
export async function makeBadge(page: Page, name: string): Promise<MadeBadge> {
  await goTo(page, 'desk')
  await page.getByRole('combobox', { name: '查找参会人员' }).fill(name)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /制作胸卡/ }).click()
  await expect(page.getByText('胸卡文件已生成')).toBeVisible()
  const holder = (await readRows(page, 'attendee')).find((row) => row['name'] === name)
  const badge = (await readRows(page, 'badge')).find(
    (row) => row['attendeeId'] === holder?.['id'] && row['retiredAt'] === null,
  )
  return { serial: String(badge?.['serial']), code: String(badge?.['code']) }
}

/** Scans at the gate and waits for these big words. */
export async function scanAtGate(page: Page, code: string, verdict: string): Promise<void> {
  await openGate(page)
  const scanner = await connectScanner(page)
  await scanner.scan(code)
  await expect(page.getByRole('status').locator('[data-verdict]')).toContainText(verdict)
}

/** Takes the first gate where there are several. */
export async function openGate(page: Page): Promise<void> {
  await goTo(page, 'gate')
  const ready = page.locator('main.gate[data-ready]')
  const choice = page.getByRole('heading', { name: /这台电脑在哪个入口|Which gate is this computer at/ })
  await expect(ready.or(choice)).toBeVisible()
  if (await choice.isVisible()) await page.getByRole('button').first().click()
  await expect(ready).toBeVisible()
}

/** `kind`: 1 to 5, the kinds of cooperation in their order. */
export async function recordCooperation(
  page: Page,
  enterprise: string,
  university: string,
  kind: number,
): Promise<void> {
  await goTo(page, 'matchmaking')
  await pick(page, '用人单位', enterprise)
  await pick(page, '毕业生或高校', university)
  const choice = page.getByRole('radio').nth(kind - 1)
  await expect(choice).toBeVisible()
  await page.keyboard.press(String(kind))
  await expect(choice).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存：/)).toBeVisible()
}

/** The path of the day's workbook. */
export async function exportWorkbook(page: Page): Promise<string> {
  await goTo(page, 'report')
  await page.getByRole('button', { name: '导出工作簿' }).click()
  const path = page.locator('.saved-file-path')
  await expect(path).toBeVisible()
  return path.innerText()
}

async function pick(page: Page, slot: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: slot }).fill(name)
  // The list that screen readers hear is beside the one that is seen; both have to be there.
  await expect(page.getByRole('option').first()).toBeAttached()
  await expect(page.getByText(name, { exact: true }).last()).toBeVisible()
  await page.keyboard.press('Enter')
}
