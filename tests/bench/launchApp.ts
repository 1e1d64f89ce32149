import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export interface Launched {
  readonly electronApp: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/** The program and flags that every window of a bench runs with. */
export const electronBinary = process.env.FAIRDESK_ELECTRON ?? resolve(root, 'node_modules/electron/dist/electron')
export const electronFlags = (process.env.FAIRDESK_ELECTRON_FLAGS ?? '').split(' ').filter((flag) => flag !== '')

/** Arguments that open FairDesk on a profile. */
export const appArguments = (profile: string): string[] => [
  root,
  ...electronFlags,
  `--user-data-dir=${profile}`,
  `--documents-dir=${resolve(profile, 'documents')}`,
  '--accept-plain-keystore',
  '--lang=zh-CN',
]

export type BarePage = 'bare' | 'empty' | 'parse' | 'write'

/** Arguments that open the window to compare with. */
export const bareArguments = (profile: string, page: BarePage): string[] => [
  resolve(root, 'tests/bench/bareApp/main.mjs'),
  ...electronFlags,
  `--user-data-dir=${profile}`,
  `--page=${page}`,
]

export async function launchApp(profile: string, switches: readonly string[] = []): Promise<Launched> {
  await mkdir(resolve(profile, 'documents'), { recursive: true })
  return launch([...appArguments(profile), ...switches])
}

export const launchBare = (profile: string, page: BarePage = 'bare'): Promise<Launched> =>
  launch(bareArguments(profile, page))

async function launch(args: string[]): Promise<Launched> {
  // Without a path of its own: only then does Playwright hold the program back until it watches the window.
  const electronApp = await _electron.launch({ args })
  const page = await electronApp.firstWindow()
  await page.waitForLoadState('load')
  return { electronApp, page, close: () => electronApp.close() }
}
