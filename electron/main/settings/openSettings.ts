import { keepFile } from '../files/keptFile.ts'
import type { Settings } from './settingsSchema.ts'

export interface SettingsStore {
  current(): Settings
  /** Applies at once; resolves when it is on the disk. */
  change(part: Partial<Settings>): Promise<void>
  /** Resolves when all changes so far are written, or have failed. */
  settle(): Promise<void>
}

/** Opens the settings file; a missing, unreadable or broken one means the defaults. */
export async function openSettings(path: string, defaultLanguage: Settings['language']): Promise<SettingsStore> {
  const file = keepFile<Settings>(path, async () => (await import('./settingsSchema.ts')).parseSettings)
  const defaults: Settings = { language: defaultLanguage, theme: 'system', route: '/' }
  const kept = await file.read().catch(() => undefined)
  const held = { settings: kept === undefined || kept === 'broken' ? defaults : kept }
  return {
    current: () => held.settings,
    change: (part) => {
      held.settings = { ...held.settings, ...part }
      return file.write(held.settings)
    },
    settle: () => file.settle(),
  }
}
