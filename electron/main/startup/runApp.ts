import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, Menu, nativeTheme, protocol, session } from 'electron'
import type { EventName, EventPayload } from '#shared/ipc/contract.ts'
import { keepFile } from '../files/keptFile.ts'
import { registerHandlers } from '../ipc/registerHandlers.ts'
import type { RouteOptions, Routes } from '../ipc/routes.ts'
import { reportProblem } from '../log/reportProblem.ts'
import { buildMenu } from '../menu/buildMenu.ts'
import { showAbout } from '../menu/showAbout.ts'
import { answerRequest, APP_ORIGIN, APP_SCHEME, listServedFiles } from '../protocol/answerRequest.ts'
import { recoverFromCrash } from '../recovery/recoverFromCrash.ts'
import { chooseLanguage } from '../settings/chooseLanguage.ts'
import { openSettings } from '../settings/openSettings.ts'
import type { Settings } from '../settings/settingsSchema.ts'
import { focusWindow } from '../windows/focusWindow.ts'
import { limitPermissions } from '../windows/limitPermissions.ts'
import { openMainWindow } from '../windows/openMainWindow.ts'
import { placeWindow } from '../windows/placeWindow.ts'
import { rememberWindow } from '../windows/rememberWindow.ts'
import { windowBackground } from '../windows/windowBackground.ts'
import type { WindowState } from '../windows/windowState.ts'
import { workAreas } from '../windows/workAreas.ts'
import { finishBeforeQuit } from './finishBeforeQuit.ts'
import { readLaunchSwitches } from './launchSwitches.ts'

/** The app from ready to quit. The order is that of a fast start: whatever the first paint does not need comes after it. */
export async function runApp(outDirectory: string): Promise<void> {
  const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  const isDevelopment = devUrl !== undefined
  const userData = app.getPath('userData')
  const switches = readLaunchSwitches(process.argv)
  const stateFile = keepFile<WindowState>(
    join(userData, 'window-state.json'),
    async () => (await import('../windows/windowState.ts')).windowStateSchema,
  )

  await app.whenReady()
  const files = listServedFiles(join(outDirectory, 'renderer'))
  protocol.handle(APP_SCHEME, async (request) => answerRequest(request, await files))
  const origin = devUrl === undefined ? APP_ORIGIN : new URL(devUrl).origin
  limitPermissions(session.defaultSession, origin)

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
  const load = (): Promise<void> =>
    window.loadURL(`${devUrl ?? `${APP_ORIGIN}/index.html`}#${settings.current().route}`)
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }
  const language = (): Settings['language'] => settings.current().language
  const showMenu = (): void => {
    const onAbout = (): void =>
      void showAbout(window, language()).catch((error: unknown) => reportProblem('about', error))
    const onCommand = (command: EventPayload<'menu:command'>['command']): void => tell('menu:command', { command })
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(buildMenu({ language: language(), isDevelopment, onCommand, onAbout })),
    )
  }

  registerHandlers({
    window,
    origin,
    loadRoutes: loadRoutesOnce({
      window,
      settings,
      userData,
      switches,
      isDevelopment,
      bootId: randomUUID(),
      onAppearance: ({ theme }) => {
        nativeTheme.themeSource = theme
        showMenu()
      },
    }),
  })
  const loaded = load()
  showMenu()
  rememberWindow(window, stateFile)
  recoverFromCrash(window, { load, language, tell: (payload) => tell('app:recovered', payload), isDevelopment })
  nativeTheme.on('updated', () => {
    window.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors))
    tell('app:themeChanged', { isDark: nativeTheme.shouldUseDarkColors })
  })
  app.on('second-instance', () => focusWindow(window))
  window.on('closed', () => app.quit())
  finishBeforeQuit(() => Promise.all([settings.settle(), stateFile.settle()]))
  await loaded
}

/** zod, the contract and what lies behind the channels are loaded while the page loads, not before. */
function loadRoutesOnce(options: RouteOptions): () => Promise<Routes> {
  const routes = import('../ipc/routes.ts').then(({ buildRoutes }) => buildRoutes(options))
  return () => routes
}

/** `--lang` wins over the system; Chromium's own list of locales lacks several, so it is not asked. */
function preferredLanguages(): readonly string[] {
  const asked = app.commandLine.getSwitchValue('lang')
  return asked === '' ? app.getPreferredSystemLanguages() : [asked]
}
