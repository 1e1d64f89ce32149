import { expect, type Page } from '@playwright/test'
import { fillNewFair } from './newFair.ts'

/** A fair of one's own, with somebody at work in it; its id. */
export async function makeFair(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: '新建招聘会' }).click()
  await fillNewFair(page, { name, person: '王芳', pin: '4711' })
  await page.getByRole('button', { name: '建立并进入' }).click()
  await page.waitForURL(/#\/fairs\/[^/]+\/enterprises$/)
  return /fairs\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}

interface Enrolling {
  readonly url: string
  readonly code: string
  readonly name: string
}

/** From the screen that asks for the address, over the one that asks for the code. */
export async function fillEnrolment(page: Page, { url, code, name }: Enrolling): Promise<void> {
  await page.getByLabel('服务器地址').fill(url)
  await page.keyboard.press('Enter')
  await expect(page.getByText(url, { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: '登记码' }).fill(code)
  await page.getByLabel('本机的名称').fill(name)
  await page.getByRole('button', { name: /^登\s?记$/ }).click()
}

/** Joins the code's fair on a computer that has none, and puts the first of its people to work there. */
export async function joinFair(page: Page, enrolling: Enrolling, fairName: string): Promise<void> {
  await page.getByRole('button', { name: '加入服务器上的招聘会' }).click()
  await fillEnrolment(page, enrolling)
  await page.getByRole('link', { name: new RegExp(fairName) }).click()
  await page.getByRole('list', { name: '工作人员' }).getByRole('button').first().click()
  await page.getByLabel(/PIN/).fill('4711')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^王芳.*F8$/ })).toBeVisible()
}

export const syncLine = (page: Page) => page.getByRole('group', { name: '与服务器同步' })

/** Both sides have what the other has, as far as this station can tell. */
export const expectSynced = (page: Page) =>
  expect(syncLine(page).first()).toContainText('已与服务器一致', { timeout: 20_000 })
