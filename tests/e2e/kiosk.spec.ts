import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type AppUnderTest, expect, test } from './fixtures/app.ts'
import { readRows } from './support/pageDatabase.ts'
import { openSampleFair } from './support/sampleFair.ts'
import { connectScanner } from './support/scannerKeys.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: '扫码' })

async function startKiosk(page: Page): Promise<void> {
  await openSampleFair(page, 'settings?tab=kiosk')
  await page.getByRole('button', { name: '开始自助模式' }).click()
  await expect(heading(page)).toBeVisible()
}

async function leaveWith(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: '工作人员', exact: true }).click()
  await page.getByLabel('工作人员 PIN').fill(pin)
  await page.getByRole('button', { name: '退出', exact: true }).click()
}

/** Presses keys where the operating system delivers them, before the page. */
const pressKeys = (electronApp: ElectronApplication): Promise<void> =>
  electronApp.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const press = (keyCode: string, modifiers: ('control' | 'alt' | 'shift' | 'meta')[] = []) => {
      for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, keyCode, modifiers })
    }
    for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', 'W', 'Q', 'R', 'K', 'L', 'N', 'P', 'Z'])
      press(key, ['control'])
    for (const key of ['I', 'R', 'J']) press(key, ['control', 'shift'])
    for (const key of ['F4', 'Left', 'Right', 'Home', 'Space']) press(key, ['alt'])
    for (const key of ['F1', 'F5', 'F8', 'F11', 'F12', 'Escape']) press(key)
    await new Promise((done) => setTimeout(done, 300))
  })

const stateOf = (electronApp: ElectronApplication) =>
  electronApp.evaluate(({ BrowserWindow, Menu }) => {
    const windows = BrowserWindow.getAllWindows().filter((window) => window.isVisible())
    const [window] = windows
    return {
      windows: windows.length,
      isKiosk: window?.isKiosk(),
      hasMenu: Menu.getApplicationMenu() !== null,
      canGoBack: window?.webContents.navigationHistory.canGoBack(),
      isDevToolsOpened: window?.webContents.isDevToolsOpened(),
    }
  })

const locked = { windows: 1, isKiosk: true, hasMenu: false, isDevToolsOpened: false }

// A kiosk that a test could not end would not let the test end either.
test.afterEach(async ({ app }, { status, expectedStatus }) => {
  if (status !== expectedStatus) await app.kill9()
})

/** Every way out that a page or its window has. */
async function tryToLeave({ electronApp, page }: AppUnderTest): Promise<void> {
  await pressKeys(electronApp)
  await electronApp.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.close()
    app.quit()
    window?.setKiosk(true)
    window?.minimize()
    window?.webContents.openDevTools()
  })
  await page.evaluate(() => {
    history.back()
    window.open('https://example.com')
    location.hash = '#/'
  })
  await expect(heading(page)).toBeVisible()
  await page.evaluate(() => {
    location.hash = location.hash.replace(/kiosk$/, 'attendees')
  })
  await expect(heading(page)).toBeVisible()
  await page.evaluate(() => {
    location.href = 'https://example.com'
  })
  await page.evaluate(() => location.reload())
  await expect(heading(page)).toBeVisible()
}

test('a kiosk cannot be left without a staff PIN, nor by pulling the plug', async ({ app }) => {
  await startKiosk(app.page)
  expect(await seriousProblems(app.page)).toEqual([])
  expect(await stateOf(app.electronApp)).toEqual({ ...locked, canGoBack: false })
  await tryToLeave(app)
  expect(await stateOf(app.electronApp)).toMatchObject(locked)
  const answers = await app.page.evaluate(async () => [
    await window.api.call['files:open']({ path: '/' }),
    await window.api.call['window:setFullScreen']({ isFullScreen: false }),
    await window.api.call['app:setAppearance']({ language: 'en', theme: 'dark' }),
  ])
  expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'KIOSK_LOCKED' } })))

  await app.kill9()
  await app.restart()
  await expect(heading(app.page)).toBeVisible()
  expect(await stateOf(app.electronApp)).toMatchObject(locked)
  await tryToLeave(app)
  await leaveWith(app.page, '0000')
  await expect(app.page.getByRole('alert').filter({ hasText: 'PIN 不正确' })).toBeVisible()
  await app.page.getByLabel('工作人员 PIN').fill('2468')
  await app.page.keyboard.press('Enter')
  // Whoever ends it signs in as themselves.
  await expect(app.page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible()
  await expect.poll(async () => (await stateOf(app.electronApp)).hasMenu).toBe(true)
})

test('attendees find themselves by two facts or a scan and get their badge; guessing is slowed; nothing is left behind', async ({
  app,
}) => {
  const { page } = app
  await startKiosk(page)
  const people = (await readRows(page, 'attendee')).filter(({ phone, kind }) => phone !== null && kind === 'student')
  const [person, other] = people.map(({ id, name, phone }) => ({
    id: String(id),
    name: String(name),
    tail: String(phone).slice(-4),
  }))
  if (person === undefined || other === undefined) throw new Error('no students')
  const wrong = person.tail === '0000' ? '1111' : '0000'
  const find = async (who: string, tail: string) => {
    await page.getByLabel('姓名或学号').fill(who)
    await page.getByLabel('手机号后四位').fill(tail)
    await page.getByRole('button', { name: '查找' }).click()
  }
  const before = await readdir(app.documentsDir, { recursive: true })
  await find(person.name, wrong)
  await expect(page.getByRole('alert').filter({ hasText: '没有找到这两项都相符的人' })).toBeVisible()
  await page.getByLabel('手机号后四位').fill('')
  // The pad types where the focus is.
  await page.getByLabel('手机号后四位').focus()
  for (const digit of person.tail)
    await page.getByRole('group', { name: '数字键盘' }).getByRole('button', { name: digit }).click()
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('heading', { name: `${person.name}，您好` })).toBeVisible()
  await page.getByRole('button', { name: '制作我的胸卡' }).click()
  await expect(page.getByRole('heading', { name: '胸卡做好了' })).toBeVisible()
  const made = (await readdir(app.documentsDir, { recursive: true })).filter((path) => !before.includes(path))
  expect(made.filter((path) => path.endsWith('.pdf'))).toHaveLength(1)
  const badges = (await readRows(page, 'badge')).filter((badge) => badge['attendeeId'] === person.id)
  expect(badges.filter((badge) => badge['retiredAt'] === null)).toHaveLength(1)
  expect(join(...made)).toContain(String(badges.find((badge) => badge['retiredAt'] === null)?.['serial']))

  // Whoever walks away is forgotten.
  await page.clock.install()
  await page.keyboard.press('Shift')
  await page.clock.fastForward(31_000)
  await expect(heading(page)).toBeVisible()
  await expect(page.getByLabel('姓名或学号')).toHaveValue('')
  expect(await page.locator('body').textContent()).not.toContain(person.name)
  await page.getByLabel('姓名或学号').fill(person.name)
  await page.getByLabel('手机号后四位').fill(person.tail)
  await page.clock.fastForward(31_000)
  await expect(page.getByLabel('姓名或学号')).toHaveValue('')
  await page.clock.resume()

  const code = (await readRows(page, 'badge')).find(
    (badge) => badge['attendeeId'] === other.id && badge['retiredAt'] === null,
  )
  const scanner = await connectScanner(page)
  await scanner.scan(String(code?.['code']))
  await expect(page.getByRole('heading', { name: `${other.name}，您好` })).toBeVisible()
  await page.getByRole('button', { name: '不是我' }).click()

  for (let n = 0; n < 3; n += 1) {
    await find(person.name, wrong)
    await expect(page.getByRole('alert')).toBeVisible()
  }
  await find(person.name, person.tail)
  await expect(page.getByRole('alert').filter({ hasText: '试的次数太多' })).toBeVisible()
  await leaveWith(page, '2468')
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible()
  expect(app.problems).toEqual([])
})
