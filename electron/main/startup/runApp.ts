import { randomUUID } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, protocol, session } from 'electron'
import { keepFile } from '../files/keptFile.ts'
import { registerHandlers } from '../ipc/registerHandlers.ts'
import type { RouteOptions, Routes } from '../ipc/routes.ts'
import { closeExits, fillScreen } from '../kiosk/closeExits.ts'
import type { KioskFile } from '../kiosk/kioskFile.ts'
import { openKioskLock } from '../kiosk/kioskLock.ts'
import { reportProblem } from '../log/reportProblem.ts'
import { showMenu } from '../menu/showMenu.ts'
import { APP_ORIGIN, APP_SCHEME, answerRequest, listServedFiles } from '../protocol/answerRequest.ts'
import { recoverFromCrash } from '../recovery/recoverFromCrash.ts'
import { chooseLanguage } from '../settings/chooseLanguage.ts'
import { openSettings } from '../settings/openSettings.ts'
import { focusWindow } from '../windows/focusWindow.ts'
import { followTheme } from '../windows/followTheme.ts'
import { keepAwake } from '../windows/keepAwake.ts'
import { limitPermissions } from '../windows/limitPermissions.ts'
import { openMainWindow } from '../windows/openMainWindow.ts'
import { placeWindow } from '../windows/placeWindow.ts'
import { rememberWindow } from '../windows/rememberWindow.ts'
import { showIcon } from '../windows/showIcon.ts'
import { tellWindow } from '../windows/tellWindow.ts'
import { windowBackground } from '../windows/windowBackground.ts'
import type { WindowState } from '../windows/windowState.ts'
import { workAreas } from '../windows/workAreas.ts'
import { finishBeforeQuit } from './finishBeforeQuit.ts'
import { readLaunchSwitches } from './launchSwitches.ts'

/** Long enough after the first screen that nobody waits for it. */
const CACHE_FLUSH_MS = 5_000

/**
 * The app from ready to quit. The order is that of a fast start: whatever the first paint does not need comes after
 * the page has been asked for.
 */
export async function runApp(outDirectory: string): Promise<void> {
  const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  const isDevelopment = devUrl !== undefined
  const origin = devUrl === undefined ? APP_ORIGIN : new URL(devUrl).origin
  const userData = app.getPath('userData')
  const windowFile = keepFile<WindowState>(
    join(userData, 'window-state.json'),
    async () => (await import('../windows/windowState.ts')).parseWindowState,
  )

  await app.whenReady()
  const files = listServedFiles(join(outDirectory, 'renderer'))
  protocol.handle(APP_SCHEME, async (request) => answerRequest(request, await files))
  limitPermissions(session.defaultSession, origin)

  const [settings, windowState, kiosk] = await Promise.all([
    openSettings(join(userData, 'settings.json'), chooseLanguage(preferredLanguages())),
    windowFile.read().catch(() => undefined),
    openKioskLock({
      file: keepFile<KioskFile>(
        join(userData, 'kiosk.json'),
        async () => (await import('../kiosk/kioskFile.ts')).parseKioskFile,
        { mode: 0o600 },
      ),
      openGuard: async () =>
        (await import('../kiosk/openKioskGuard.ts')).openKioskGuard(join(userData, 'kiosk-throttle.json')),
      onChange: () => followKiosk(),
    }),
  ])
  const kept = windowState === 'broken' ? undefined : windowState
  nativeTheme.themeSource = settings.current().theme
  const window = openMainWindow({
    area: placeWindow(kept, workAreas()),
    isMaximized: kept?.isMaximized ?? false,
    backgroundColor: windowBackground(nativeTheme.shouldUseDarkColors),
    isDevelopment,
    preload: join(outDirectory, 'preload/preload.cjs'),
  })
  const tell = tellWindow(window)
  const isKiosk = () => kiosk.current() !== null
  const menu = { window, isDevelopment, tell: tell('menu:command'), isKiosk }
  closeExits(window, isKiosk)
  if (isKiosk()) fillScreen(window, true)
  registerHandlers({
    window,
    origin,
    isKiosk,
    loadRoutes: loadRoutesWith(window, {
      window,
      settings,
      kiosk,
      userData,
      switches: readLaunchSwitches(process.argv),
      isDevelopment,
      bootId: randomUUID(),
      onAppearance: ({ language, theme }) => {
        nativeTheme.themeSource = theme
        showMenu(menu, language)
      },
      onAwake: keepAwake(window),
    }),
  })
  const route = (): string => {
    const current = kiosk.current()
    return current === null ? settings.current().route : `/fairs/${current.fairId}/kiosk`
  }
  const load = (): Promise<void> => window.loadURL(`${devUrl ?? `${APP_ORIGIN}/index.html`}#${route()}`)
  // A fresh page either way: nothing that staff looked at is left in it, and there is nothing to go back to.
  const followKiosk = (): void => {
    showMenu(menu, settings.current().language)
    fillScreen(window, isKiosk())
    setImmediate(() => {
      reloadAs(window, load).catch((error: unknown) => reportProblem('kiosk', error))
    })
  }
  const loaded = load()

  const language = () => settings.current().language
  showMenu(menu, language())
  recoverFromCrash(window, { load, language, tell: tell('app:recovered'), isDevelopment, isKiosk })
  rememberWindow(window, windowFile)
  showIcon(window)
  followTheme(window, tell('app:themeChanged'))
  app.on('second-instance', () => focusWindow(window))
  window.on('closed', () => app.quit())
  finishBeforeQuit(() => Promise.all([settings.settle(), windowFile.settle(), kiosk.settle()]))
  await loaded
  setTimeout(flushCompileCache, CACHE_FLUSH_MS).unref()
}

/** The address may differ in its fragment only, which alone would load nothing. */
async function reloadAs(window: BrowserWindow, load: () => Promise<void>): Promise<void> {
  await load()
  window.webContents.navigationHistory.clear()
  window.webContents.reload()
}

/** zod, the contract and what lies behind the channels are loaded once the page is on its way, not before. */
function loadRoutesWith(window: BrowserWindow, options: RouteOptions): () => Promise<Routes> {
  const held: { routes: Promise<Routes> | undefined } = { routes: undefined }
  const loadRoutes = (): Promise<Routes> => {
    held.routes ??= import('../ipc/routes.ts').then(({ buildRoutes }) => buildRoutes(options))
    return held.routes
  }
  window.webContents.once('did-navigate', () => void loadRoutes())
  return loadRoutes
}

/** `--lang` wins over the system; Chromium's own list of locales lacks several, so it is not asked. */
function preferredLanguages(): readonly string[] {
  const asked = app.commandLine.getSwitchValue('lang')
  return asked === '' ? app.getPreferredSystemLanguages() : [asked]
}
