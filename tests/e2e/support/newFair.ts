import type { Page } from '@playwright/test'

export interface NewFairEntry {
  readonly name: string
  readonly person: string
  readonly pin: string
  readonly pinAgain?: string
}

/** Fills the open dialog of a new fair in the Chinese interface; pressing its button is left to the test. */
export async function fillNewFair(page: Page, { name, person, pin, pinAgain = pin }: NewFairEntry): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '新建招聘会' })
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByLabel('姓名').fill(person)
  await dialog.getByLabel('PIN（4 到 8 位数字）').fill(pin)
  await dialog.getByLabel('再输一次 PIN').fill(pinAgain)
}
