import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { expect, test } from './fixtures/console.ts'
import {
  addFairOnConsole,
  closeDialog,
  enrolOverHttp,
  issueCodeOnConsole,
  signInToConsole,
} from './support/consoleSteps.ts'
import { seriousProblems } from './support/seriousProblems.ts'

const run = promisify(execFile)

test('a wrong password is said in words, and five of them mean waiting', async ({ office: { page, problems } }) => {
  for (let tries = 1; tries <= 5; tries += 1) {
    const answered = page.waitForResponse('**/sign-in')
    await signInToConsole(page, 'not the password')
    expect((await answered).status()).toBe(401)
    await expect(page.getByRole('alert')).toContainText('名称或密码不正确')
    await expect(page.getByLabel('密码')).toHaveValue('')
  }
  await signInToConsole(page)
  await expect(page.getByRole('alert')).toContainText(/输错次数太多，请等 \d+ 秒/)
  await expect(page.getByLabel('密码')).toBeFocused()
  expect(problems).toEqual([])
})

test('a fair is added, a station joins with its code, is seen, and is revoked', async ({ office }) => {
  const { page, url } = office
  await signInToConsole(page)
  await addFairOnConsole(page, '春季双选会')
  const code = await issueCodeOnConsole(page, '东门 1 号')
  await expect(page.getByRole('timer')).toHaveText(/还有 (10:00|9:\d\d) 有效/)
  const picture = test.info().outputPath('code.png')
  await page.getByRole('img', { name: '服务器地址和登记码的二维码' }).screenshot({ path: picture })
  const { stdout } = await run('zbarimg', ['--raw', '-q', picture])
  expect(stdout.trim()).toBe(`${url}/#enrol=${code}`)
  await closeDialog(page)

  const station = await enrolOverHttp(url, code, '东门 1 号')
  const hello = {
    type: 'hello',
    protocol: 1,
    schemaVersion: 1,
    appVersion: '0.1.0',
    sentAt: Date.now() - 600_000,
    bootId: randomUUID(),
    uptimeMs: 1,
    cursor: null,
    backlog: 12,
    replicas: [{ replicaId: randomUUID(), highestN: 34 }],
  }
  expect((await station.send(syncRoutes.hello.path, hello)).status).toBe(200)
  const row = page.getByRole('row', { name: '东门 1 号' })
  await expect(row).toContainText('入口')
  await expect(row).toContainText('0.1.0')
  await expect(row.getByRole('cell', { name: '12', exact: true })).toBeVisible()
  await expect(row.getByRole('cell', { name: '34', exact: true })).toBeVisible()
  await expect(row).toContainText('慢 10 分钟')

  await row.getByRole('button', { name: '停用' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '停用' }).click()
  await expect(row).toContainText('已停用')
  const refused = await station.send(syncRoutes.hello.path, hello)
  expect(await refused.json()).toMatchObject({ error: { code: 'SYNC_REVOKED' } })

  await page.getByRole('button', { name: '全部招聘会' }).click()
  await expect(page.getByRole('row', { name: '春季双选会' })).toContainText('江苏')
  await page.reload()
  await expect(page.getByRole('row', { name: '春季双选会' })).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { name: '登录管理台' })).toBeVisible()
  expect(office.problems).toEqual([])
})

const pictures = resolve(import.meta.dirname, '../../out/screens')
const sizes = [
  { width: 1024, height: 720 },
  { width: 1680, height: 1050 },
] as const

for (const language of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language} ${theme}`, () => {
      test.use({ language, theme })

      test(`every screen of the console passes axe: ${language}, ${theme}`, async ({
        office: { page, problems, url },
      }) => {
        await mkdir(pictures, { recursive: true })
        const look = async (name: string) => {
          for (const size of sizes) {
            await page.setViewportSize(size)
            const file = `console-${name}-${language}-${theme}-${size.width}.png`
            await page.screenshot({ path: join(pictures, file), animations: 'disabled' })
          }
          expect.soft(await seriousProblems(page), name).toEqual([])
        }
        await expect(page.getByRole('button').first()).toBeVisible()
        await look('sign-in')
        await signInToConsole(page)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await look('no-fairs')
        await addFairOnConsole(page, '春季双选会 Spring fair')
        const code = await issueCodeOnConsole(page, 'East gate 1')
        await look('code')
        await closeDialog(page)
        await enrolOverHttp(url, code, 'East gate 1')
        await expect(page.getByRole('row', { name: 'East gate 1' })).toBeVisible()
        await look('fair')
        await page.goto(`${url}/#/`)
        await expect(page.getByRole('row', { name: 'Spring fair' })).toBeVisible()
        await look('fairs')
        expect(problems).toEqual([])
      })
    })
  }
}
