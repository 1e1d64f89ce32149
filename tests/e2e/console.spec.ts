import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { dayFigures } from '#shared/report/dayFigures.ts'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { sampleDay, sampleFairDay } from '#tests/fixtures/sampleDay.ts'
import { samplePushes } from '#tests/server/pushSampleFair.ts'
import { testAuthor } from '#tests/server/testOps.ts'
import { expect, test } from './fixtures/console.ts'
import {
  addFairOnConsole,
  closeDialog,
  enrolOverHttp,
  issueCodeOnConsole,
  signInToConsole,
} from './support/consoleSteps.ts'
import { openedDialog } from './support/openedDialog.ts'
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

test('accounts, the audit log, the day of erasure and the receipt', async ({ office: { page, problems } }) => {
  await signInToConsole(page)
  await page.getByRole('menuitem', { name: '账号' }).click()
  await page.getByRole('button', { name: '添加账号' }).click()
  const dialog = await openedDialog(page)
  await dialog.getByLabel('账号名称').fill('auditor one')
  await dialog.getByLabel('密码').fill('short')
  await dialog.getByRole('button', { name: /保存/ }).click()
  await expect(dialog.getByLabel('密码')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('密码').fill('long enough to be one')
  await dialog.getByRole('button', { name: /保存/ }).click()
  await expect(page.getByRole('row', { name: 'auditor one' })).toContainText('可登录')
  await page.getByRole('button', { name: '停用: auditor one' }).click()
  await expect(page.getByRole('row', { name: 'auditor one' })).toContainText('已停用')

  await page.getByRole('menuitem', { name: '招聘会' }).click()
  await addFairOnConsole(page, '春季双选会')
  await page.getByLabel('到期删除日期').fill('2099-12-31')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '个人信息的保存期限' }).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '立即删除…' }).click()
  const erase = dialog.getByRole('button', { name: '永久删除' })
  await expect(erase).toBeDisabled()
  await dialog.getByLabel('招聘会名称').fill('春季双选会')
  await erase.click()
  await expect(page.getByText('删除收据')).toBeVisible()
  await expect(page.getByRole('button', { name: '登记工作站' })).toHaveCount(0)

  await page.getByRole('menuitem', { name: '审计日志' }).click()
  for (const action of ['添加账号', '更改账号', '新建招聘会', '设定删除日期', '删除个人信息'])
    await expect(page.getByRole('cell', { name: action, exact: true }).first()).toBeVisible()
  expect(problems).toEqual([])
})

test('what a station sent is counted, added up, and downloaded as workbook and flat table', async ({ office }) => {
  const { page, url } = office
  await signInToConsole(page)
  const day = sampleDay()
  const code = await page.evaluate(async () => {
    const answer = await fetch('/v1/office/codes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ stationName: 'host' }),
    })
    return String(Reflect.get(await answer.json(), 'code'))
  })
  const author = testAuthor(day.fair.id)
  const station = await enrolOverHttp(url, code, 'host', {
    author,
    adopt: { fairId: day.fair.id, name: day.fair.name },
  })
  for (const push of samplePushes(author, day))
    expect((await station.send(syncRoutes.push.path, push)).status).toBe(200)

  await page.goto(`${url}/#/fairs/${day.fair.id}`)
  const { attendees, enterprises } = dayFigures(day, sampleFairDay, () => 0)
  const figures = page.getByRole('region', { name: '数据' })
  await expect(figures).toContainText(`参会人员${attendees.toLocaleString('zh-CN')}`)
  await expect(figures).toContainText(`用人单位${enterprises.toLocaleString('zh-CN')}`)
  for (const [button, ending] of [
    ['下载 Excel 报表', 'xlsx'],
    ['下载明细（csv）', 'csv'],
  ] as const) {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
    expect((await stat(await file.path())).size).toBeGreaterThan(1000)
  }
  await page.getByRole('menuitem', { name: '汇总' }).click()
  await expect(page.getByRole('region', { name: '按类型' })).toContainText(attendees.toLocaleString('zh-CN'))
  await expect(page.getByRole('region', { name: '用人单位按行业' })).toContainText('制造业')
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
        for (const screen of ['totals', 'accounts', 'audit']) {
          await page.goto(`${url}/#/${screen}`)
          await expect(
            page
              .getByRole('main')
              .getByRole(screen === 'totals' ? 'heading' : 'row')
              .nth(1),
          ).toBeVisible()
          await look(screen)
        }
        await page.goto(`${url}/#/`)
        await expect(page.getByRole('row', { name: 'Spring fair' })).toBeVisible()
        await look('fairs')
        expect(problems).toEqual([])
      })
    })
  }
}
