import { app, type BrowserWindow } from 'electron'
import { ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import { reportProblem } from '../log/reportProblem.ts'
import type { SettingsStore } from '../settings/openSettings.ts'
import type { Settings } from '../settings/settingsSchema.ts'
import { route } from './route.ts'

export interface AppRouteOptions {
  readonly window: BrowserWindow
  readonly settings: SettingsStore
  readonly bootId: string
  readonly isDevelopment: boolean
  /** Menu, dialogs and window follow. */
  readonly onAppearance: (settings: Settings) => void
  readonly onAwake: (isAwake: boolean) => void
}

export function appRoutes({ window, settings, bootId, isDevelopment, onAppearance, onAwake }: AppRouteOptions) {
  /** Holds from now on even if it can't be written: a full disk must not keep a screen in the wrong language. */
  const change = (part: Partial<Settings>): void => {
    settings.change(part).catch((error: unknown) => reportProblem('settings', error))
  }

  return {
    'app:describe': route(contract['app:describe'], async () => {
      const { electron, chrome, node } = process.versions
      const { language, theme } = settings.current()
      const version = app.getVersion()
      const { platform } = process
      const uptimeMs = performance.now()
      return ok({ version, electron, chrome, node, platform, bootId, uptimeMs, language, theme, isDevelopment })
    }),
    'app:setAppearance': route(contract['app:setAppearance'], async (appearance) => {
      change(appearance)
      onAppearance(settings.current())
      return ok({})
    }),
    'app:rememberRoute': route(contract['app:rememberRoute'], async ({ route: remembered }) => {
      if (remembered !== settings.current().route) change({ route: remembered })
      return ok({})
    }),
    'window:keepAwake': route(contract['window:keepAwake'], async ({ isAwake }) => {
      onAwake(isAwake)
      return ok({})
    }),
    'window:setFullScreen': route(contract['window:setFullScreen'], async ({ isFullScreen }) => {
      window.setFullScreen(isFullScreen)
      return ok({})
    }),
  }
}
