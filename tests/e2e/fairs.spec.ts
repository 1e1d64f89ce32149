import { expect, test } from './fixtures/app.ts'
import { fillNewFair } from './support/newFair.ts'
import { readRows } from './support/pageDatabase.ts'
import { seriousProblems } from './support/seriousProblems.ts'

test('an empty computer welcomes, explains, and leads into a fair of one’s own that is there after a restart', async ({
  app,
}) => {
  await expect(app.page.getByRole('heading', { name: '欢迎使用 FairDesk' })).toBeVisible()
  await app.page.getByRole('button', { name: '新建招聘会' }).click()
  const dialog = app.page.getByRole('dialog', { name: '新建招聘会' })
  await expect(dialog.getByLabel('名称')).toBeFocused()
  await dialog.getByRole('button', { name: '建立并进入' }).click()
  await expect(dialog.getByText('必须填写“名称”')).toBeVisible()
  await expect(dialog.getByText('PIN 是 4 到 8 位数字')).toBeVisible()

  await fillNewFair(app.page, { name: '西部高校春季双选会', person: '王芳', pin: '4711', pinAgain: '4712' })
  await dialog.getByRole('button', { name: '建立并进入' }).click()
  await expect(dialog.getByText('两次输入的 PIN 不一样')).toBeVisible()
  expect(await readRows(app.page, 'fair')).toEqual([])

  await dialog.getByLabel('再输一次 PIN').fill('４７１１')
  await app.page.keyboard.press('Enter')
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
  await expect(app.page.getByRole('button', { name: /^王芳.*F8$/ })).toBeVisible()

  const [staff] = await readRows(app.page, 'staffMember')
  const [row] = await readRows(app.page, 'outbox')
  const kinds = Array.isArray(row?.['ops'])
    ? row['ops'].map((op: { kind: string; staffId: string }) => [op.kind, op.staffId])
    : []
  expect(kinds).toEqual(['fair', 'venueHall', 'gate', 'badgeKey', 'staffMember'].map((kind) => [kind, staff?.['id']]))
  expect(JSON.stringify([staff, row])).not.toContain('4711')

  await app.restart()
  await expect(app.page.getByRole('button', { name: /^王芳.*F8$/ })).toBeVisible()
  await app.page.evaluate(() => {
    location.hash = '/'
  })
  await app.page.getByRole('link', { name: /西部高校春季双选会/ }).click()
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
  expect(app.problems).toEqual([])
})

test('the sample fair is one click away, with somebody at work, and the same one the next time', async ({ app }) => {
  const open = app.page.getByRole('button', { name: '打开示例招聘会' })
  await open.click()
  await expect(app.page.getByRole('progressbar', { name: '正在准备示例招聘会' })).toBeVisible()
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
  await expect(app.page.getByText('示例数据')).toBeVisible()
  await expect(app.page.getByRole('button', { name: /主办方.*F8$/ })).toBeVisible()
  const address = app.page.url()

  await app.page.evaluate(() => {
    location.hash = '/'
  })
  await open.click()
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
  expect(app.page.url()).toBe(address)
  expect(await readRows(app.page, 'fair')).toHaveLength(1)
  expect(await readRows(app.page, 'enterprise')).toHaveLength(35)
  expect(app.problems).toEqual([])
})

test('a cancelled sample leaves nothing behind, and can be opened afterwards', async ({ app }) => {
  const open = app.page.getByRole('button', { name: '打开示例招聘会' })
  await open.click()
  await app.page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(app.page.getByText('已取消，没有留下任何数据')).toBeVisible()
  for (const table of ['fair', 'attendee', 'outbox', 'staffMember'])
    expect(await readRows(app.page, table), table).toEqual([])
  await open.click()
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
})

test('language and theme change at once and stay after a restart', async ({ app }) => {
  await app.page.getByText('English', { exact: true }).click()
  await app.page.getByText('Dark', { exact: true }).click()
  await expect(app.page.getByRole('heading', { name: 'Welcome to FairDesk' })).toBeVisible()
  await expect(app.page.locator('html[lang="en"][data-theme="dark"]')).toBeVisible()
  await app.restart()
  await expect(app.page.getByRole('heading', { name: 'Welcome to FairDesk' })).toBeVisible()
  await expect(app.page.locator('html[lang="en"][data-theme="dark"]')).toBeVisible()
  await expect(app.page.getByRole('radio', { name: 'Dark' })).toBeChecked()
})

test('no serious accessibility problem on the first screens, in both languages, light and dark', async ({ app }) => {
  for (const [language, theme] of [
    ['中文', '浅色'],
    ['中文', '深色'],
    ['English', 'Light'],
    ['English', 'Dark'],
  ] as const) {
    await app.page.getByText(language, { exact: true }).click()
    await app.page.getByText(theme, { exact: true }).click()
    expect(await seriousProblems(app.page)).toEqual([])
    await app.page.getByRole('button', { name: /新建招聘会|New fair/ }).click()
    await app.page.getByRole('button', { name: /建立并进入|Create and enter/ }).click()
    await expect(app.page.getByText(/必须填写“名称”|“Name” is needed/).first()).toBeVisible()
    expect(await seriousProblems(app.page)).toEqual([])
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('dialog')).toBeHidden()
  }
  await app.page.getByRole('button', { name: 'Open the sample fair' }).click()
  await app.page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
  await app.page.evaluate(() => {
    location.hash = '/'
  })
  await expect(app.page.getByRole('list', { name: 'Fairs on this computer' })).toBeVisible()
  expect(await seriousProblems(app.page)).toEqual([])
})
