import { expect, type Page } from '@playwright/test'
import type { SeededRandom } from '#shared/sample/seededRandom.ts'
import { gateReady } from '#tests/e2e/support/openGate.ts'
import { keysOf, scanOnce } from '#tests/e2e/support/scanBurst.ts'
import type { Notes } from './notes.ts'

/** What the stations work on; the same records for all of them, so that their edits overlap. */
export interface Subjects {
  readonly fairId: string
  readonly attendeeIds: readonly string[]
  readonly enterpriseIds: readonly string[]
  readonly badgeCodes: readonly string[]
}

export interface Work {
  readonly page: Page
  readonly random: SeededRandom
  readonly notes: Notes
  readonly subjects: Subjects
  /** Of a name that nobody else gives; a letter first, as names have. */
  readonly newName: () => string
}

/** A whole step of a person at this station: what it confirms goes into the notes, at the moment it is seen. */
export type Step = (work: Work) => Promise<void>

const drawer = (page: Page) => page.getByRole('dialog')

async function open(page: Page, fairId: string, screen: string): Promise<void> {
  await page.evaluate((route) => {
    location.hash = route
  }, `#/fairs/${fairId}/${screen}`)
}

/** The toast names what was saved, so it can't be an older one's. */
const saved = (page: Page, name: string): Promise<void> =>
  expect(page.getByText(new RegExp(`^已保存“${name}”`))).toBeVisible({ timeout: 30_000 })

/** So that it doesn't take what is meant for the next record. */
async function closeDrawer(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden({ timeout: 30_000 })
}

/** Two stations rename the same few people and enterprises: the second op may not know of the first. */
const rename =
  (kind: 'attendee' | 'enterprise'): Step =>
  async ({ page, random, notes, subjects, newName }) => {
    const [ids, screen, label] =
      kind === 'attendee'
        ? [subjects.attendeeIds, 'attendees', '姓名']
        : [subjects.enterpriseIds, 'enterprises', '单位名称']
    const id = ids[random.integer(0, ids.length - 1)] ?? ''
    const name = newName()
    await open(page, subjects.fairId, `${screen}?open=${id}`)
    const field = drawer(page).getByLabel(label, { exact: true })
    await field.fill(name, { timeout: 30_000 })
    await field.press('Enter')
    await saved(page, name)
    notes.add({ kind, name })
    await closeDrawer(page)
  }

export const addEnterprise: Step = async ({ page, notes, subjects, newName }) => {
  const name = newName()
  await open(page, subjects.fairId, 'enterprises')
  // An empty list offers it twice.
  await page.getByRole('button', { name: '添加单位' }).first().click()
  await drawer(page).getByLabel('单位名称', { exact: true }).fill(name)
  await page.keyboard.press('Enter')
  await saved(page, name)
  notes.add({ kind: 'enterprise', name })
  await closeDrawer(page)
}

/** A walk-in and the badge: two ops at least. An identity number is encrypted here, and seen by organisers only. */
const walkIn =
  (identityNumber: string | null): Step =>
  async ({ page, notes, subjects, newName }) => {
    const name = newName()
    await open(page, subjects.fairId, 'desk')
    await expect(page.getByRole('combobox', { name: '查找参会人员' })).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('F2')
    await page.getByLabel('姓名', { exact: true }).fill(name)
    await page.getByRole('checkbox', { name: /本人已阅读或听取告知书/ }).check()
    if (identityNumber !== null) {
      await page.getByRole('checkbox', { name: /单独同意/ }).check()
      await page.getByLabel('身份证号', { exact: true }).fill(identityNumber)
    }
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: '胸卡' })).toContainText(name, { timeout: 30_000 })
    notes.add({ kind: 'attendee', name })
  }
export const registerWalkIn = walkIn(null)
/** The number that GB 11643 has as its example. */
export const registerWithIdentity = walkIn('11010519491231002X')

/** One person; the verdict is shown when the scan is on the disk. The next one comes when it was read. */
const scan: Step = async ({ page, random, notes, subjects, newName }) => {
  await gateReady(page)
  const text = random.isLucky(0.2)
    ? `TICKET/${newName().toUpperCase()}`
    : (subjects.badgeCodes[random.integer(0, subjects.badgeCodes.length - 1)] ?? '')
  const { scanId } = await scanOnce(page, keysOf(text))
  notes.add({ kind: 'scan', recordId: scanId })
  await page.waitForTimeout(random.integer(60, 240))
}

/** What people do where, and how often. */
export const stepsOf = {
  organiser: [rename('attendee'), rename('enterprise'), rename('enterprise'), addEnterprise],
  registrationDesk: [rename('attendee'), rename('attendee'), rename('enterprise'), registerWalkIn],
  gate: [scan],
} as const satisfies Record<string, readonly [Step, ...Step[]]>
