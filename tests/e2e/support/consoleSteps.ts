import { expect, type Page } from '@playwright/test'
import { type TestAuthor, testAuthor } from '#tests/server/testOps.ts'
import { consolePassword } from '../fixtures/console.ts'
import { openedDialog } from './openedDialog.ts'

/** What a person does at the console; found by roles and labels in either language. */
export async function signInToConsole(page: Page, password = consolePassword): Promise<void> {
  await page.getByLabel(/^(账号名称|Account name)$/).fill('office')
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
}

export async function addFairOnConsole(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(新建招聘会|Add a fair)$/ }).click()
  const dialog = await openedDialog(page)
  await dialog.getByLabel(/^(名称|Name)$/).fill(name)
  await dialog.getByLabel(/^(地区|Region)$/).fill('江苏')
  await dialog.getByRole('button', { name: /^(建立|Add)$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** @returns the code that is shown; its dialog stays open. */
export async function issueCodeOnConsole(page: Page, stationName: string): Promise<string> {
  await page.getByRole('button', { name: /^(登记工作站|Enrol a station)$/ }).click()
  const dialog = await openedDialog(page)
  await dialog.getByLabel(/^(工作站名称|Station name)$/).fill(stationName)
  await dialog.getByRole('button', { name: /^(生成登记码|Make a code)$/ }).click()
  const code = dialog.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await expect(code).toBeVisible()
  return (await code.textContent()) ?? ''
}

export const closeDialog = async (page: Page): Promise<void> => {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(完成|Done)$/ })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

export interface EnrolledOverHttp {
  readonly token: string
  readonly stationId: string
  readonly fairId: string
  /** One of its requests, as a station sends it. */
  send(path: string, body: unknown): Promise<Response>
}

interface EnrolOptions {
  /** Who signs its pushes. */
  readonly author?: TestAuthor
  /** The fair that it brings. */
  readonly adopt?: { readonly fairId: string; readonly name: string } | null
}

/** Joins with a code through the real route, as a station does. */
export async function enrolOverHttp(
  url: string,
  code: string,
  stationName: string,
  { author = testAuthor(''), adopt = null }: EnrolOptions = {},
): Promise<EnrolledOverHttp> {
  const post = async (path: string, body: unknown, token?: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
  const answer = await post('/v1/enrol', {
    type: 'enrol',
    protocol: 1,
    code,
    deviceKey: author.deviceKey,
    stationName,
    appVersion: '0.1.0',
    adopt,
  })
  const enrolled = (await answer.json()) as { token: string; stationId: string; fairId: string }
  author.identify(enrolled.stationId)
  return { ...enrolled, send: async (path, body) => post(path, body, enrolled.token) }
}
