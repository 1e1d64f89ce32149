import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { eventContract } from '#shared/ipc/contract.ts'
import { buildMenu } from './buildMenu.ts'

function openMenu(language: 'zh-CN' | 'en', isDevelopment = false) {
  const sent: string[] = []
  const template = buildMenu({
    language,
    isDevelopment,
    onCommand: (command) => sent.push(command),
    onAbout: () => sent.push('about'),
  })
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  return { template, items, sent }
}

const accelerators = (items: readonly MenuItemConstructorOptions[]) =>
  items.flatMap(({ accelerator }) => accelerator ?? [])

test('every command of the contract has an item', () => {
  const { items, sent } = openMenu('zh-CN')
  for (const { click } of items) if (click !== undefined) Reflect.apply(click, undefined, [])
  expect([...new Set(sent)].sort()).toEqual([...eventContract['menu:command'].shape.command.options].sort())
})

test('Ctrl and a digit go to the screens in their order, and no two items share keys', () => {
  const keys = accelerators(openMenu('en').items)
  expect(keys.filter((key) => /\+\d$/.test(key))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((digit) => `CmdOrCtrl+${digit}`))
  expect(new Set(keys).size).toBe(keys.length)
})

test('the keys that scanners send after a code do nothing', () => {
  expect(accelerators(openMenu('en').items).join()).not.toMatch(/Ctrl\+[JM](,|$)/)
})

test('both languages say everything, each in its own', () => {
  const labels = (language: 'zh-CN' | 'en') => {
    const { template, items } = openMenu(language)
    return [...template, ...items].filter(({ type }) => type !== 'separator').map(({ label = '' }) => label)
  }
  expect(labels('zh-CN')).toHaveLength(labels('en').length)
  for (const label of labels('en')) expect(label).toMatch(/^[A-Za-z ]+$/)
  for (const label of labels('zh-CN')) expect(label).toMatch(/\p{Script=Han}|^FairDesk$/u)
})

test('reload and developer tools exist in development only', () => {
  const roles = (isDevelopment: boolean) => openMenu('en', isDevelopment).items.map(({ role }) => role)
  expect(roles(false)).not.toContain('reload')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(true)).toContain('toggleDevTools')
})
