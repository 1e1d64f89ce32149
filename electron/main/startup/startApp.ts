import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, protocol, screen, session } from 'electron'
import { keepFile } from '../files/keptFile.ts'
import { registerHandlers } from '../ipc/registerHandlers.ts'
import { reportProblem } from '../log/reportProblem.ts'
import { answerRequest, APP_ORIGIN, APP_SCHEME, listServedFiles } from '../protocol/answerRequest.ts'
import { chooseLanguage } from '../settings/chooseLanguage.ts'
import { openSettings } from '../settings/openSettings.ts'
import { denyPermissions } from '../windows/denyPermissions.ts'
import { openMainWindow } from '../windows/openMainWindow.ts'
import { placeWindow } from '../windows/placeWindow.ts'
import { windowBackground } from '../windows/windowBackground.ts'
import type { WindowState } from '../windows/windowState.ts'

/** Starts the app, or hands over to the one that already runs. `outDirectory` holds main/, preload/ and renderer/. */
export function startApp(outDirectory: string): void {
  // Before anything else: Electron takes scheme privileges only until it is ready.
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  run(outDirectory).catch((error: unknown) => {
    reportProblem('start', error)
    app.exit(1)
  })
}

async function run(outDirectory: string): Promise<void> {
  const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  const isDevelopment = devUrl !== undefined
  const userData = app.getPath('userData')
  const stateFile = keepFile<WindowState>(join(userData, 'window-state.json'), async () => (await import('../windows/windowState.ts')).windowStateSchema)

  await app.whenReady()
  const bootId = randomUUID()
  const files = listServedFiles(join(outDirectory, 'renderer'))
  protocol.handle(APP_SCHEME, async (request) => answerRequest(request, await files))
  denyPermissions(session.defaultSession)

  const [settings, state] = await Promise.all([
    openSettings(join(userData, 'settings.json'), chooseLanguage(preferredLanguages())),
    stateFile.read().catch(() => undefined),
  ])
  nativeTheme.themeSource = settings.current().theme
  const kept = state === 'broken' ? undefined : state
  const window = openMainWindow({
    area: placeWindow(kept, workAreas()),
    isMaximized: kept?.isMaximized ?? false,
    backgroundColor: windowBackground(nativeTheme.shouldUseDarkColors),
    isDevelopment,
    preload: join(outDirectory, 'preload/preload.cjs'),
  })
  registerHandlers({
    window,
    devOrigin: devUrl === undefined ? undefined : new URL(devUrl).origin,
    loadRoutes: async () => {
      const { buildRoutes } = await import('../ipc/routes.ts')
      return buildRoutes({ window, settings, bootId, isDevelopment, onAppearance: () => undefined })
    },
  })
  app.on('second-instance', () => focus(window))
  window.on('closed', () => app.quit())
  await window.loadURL(`${devUrl ?? `${APP_ORIGIN}/index.html`}#${settings.current().route}`)
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** `--lang` wins over the system; Chromium's own list of locales lacks several, so it is not asked. */
function preferredLanguages(): readonly string[] {
  const asked = app.commandLine.getSwitchValue('lang')
  return asked === '' ? app.getPreferredSystemLanguages() : [asked]
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
