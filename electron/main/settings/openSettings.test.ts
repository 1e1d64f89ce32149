import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings } from './openSettings.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('remembers what was changed and keeps the rest', async () => {
  const path = join(folder, 'settings.json')
  const first = await openSettings(path, 'zh-CN')
  expect(first.current()).toEqual({ language: 'zh-CN', theme: 'system', route: '/' })
  void first.change({ theme: 'dark' })
  void first.change({ route: '/fairs/x/gate' })
  await first.settle()
  const again = await openSettings(path, 'en')
  expect(again.current()).toEqual({ language: 'zh-CN', theme: 'dark', route: '/fairs/x/gate' })
})

test('a broken file means the defaults, not a failed start', async () => {
  const path = join(folder, 'settings.json')
  await writeFile(path, '{"language":"zh-CN","theme":"dark","route":"https://example.com"}')
  expect((await openSettings(path, 'en')).current()).toEqual({ language: 'en', theme: 'system', route: '/' })
})
