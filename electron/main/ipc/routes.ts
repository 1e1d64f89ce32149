import { app, type BrowserWindow, nativeTheme } from 'electron'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { ChannelName } from '#shared/ipc/bridge.ts'
import type { SettingsStore } from '../settings/openSettings.ts'
import { route } from './route.ts'

export type Routes = Readonly<Record<ChannelName, (request: unknown) => Promise<Result<unknown>>>>

export interface RouteContext {
  readonly window: BrowserWindow
  readonly settings: SettingsStore
  readonly bootId: string
  readonly isDevelopment: boolean
  readonly onAppearance: () => void
}

export function buildRoutes({ window, settings, bootId, isDevelopment, onAppearance }: RouteContext): Routes {
  return {
    'app:describe': route(contract['app:describe'], async () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        node: process.versions.node,
        platform: process.platform,
        bootId,
        language: settings.current().language,
        theme: settings.current().theme,
        isDevelopment,
      }),
    ),
    'app:setAppearance': route(contract['app:setAppearance'], async (appearance) => {
      await settings.change(appearance)
      nativeTheme.themeSource = appearance.theme
      onAppearance()
      return ok({})
    }),
    'app:rememberRoute': route(contract['app:rememberRoute'], async ({ route: remembered }) => {
      await settings.change({ route: remembered })
      return ok({})
    }),
    'window:setFullScreen': route(contract['window:setFullScreen'], async ({ isFullScreen }) => {
      window.setFullScreen(isFullScreen)
      return ok({})
    }),
    'secrets:openDataKey': route(contract['secrets:openDataKey'], async () => fail('UNEXPECTED')),
    'pins:seal': route(contract['pins:seal'], async () => fail('UNEXPECTED')),
    'pins:check': route(contract['pins:check'], async () => fail('UNEXPECTED')),
    'badges:openKey': route(contract['badges:openKey'], async () => fail('UNEXPECTED')),
    'badges:sign': route(contract['badges:sign'], async () => fail('UNEXPECTED')),
    'badges:savePdf': route(contract['badges:savePdf'], async () => fail('UNEXPECTED')),
    'files:saveWorkbook': route(contract['files:saveWorkbook'], async () => fail('UNEXPECTED')),
    'files:show': route(contract['files:show'], async () => fail('UNEXPECTED')),
    'files:open': route(contract['files:open'], async () => fail('UNEXPECTED')),
  }
}
