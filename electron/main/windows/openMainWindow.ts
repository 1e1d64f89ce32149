import { BrowserWindow } from 'electron'
import { lockNavigation } from './lockNavigation.ts'
import { type Area, MIN_HEIGHT, MIN_WIDTH } from './placeWindow.ts'

export interface MainWindowOptions {
  readonly area: Area
  readonly isMaximized: boolean
  readonly backgroundColor: string
  readonly isDevelopment: boolean
  /** Path of the preload script. */
  readonly preload: string
}

/** Makes the one window, hidden until its first paint; loading a page is the caller's next step. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options.area,
    minWidth: Math.min(MIN_WIDTH, options.area.width),
    minHeight: Math.min(MIN_HEIGHT, options.area.height),
    show: false,
    title: 'FairDesk',
    backgroundColor: options.backgroundColor,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: options.isDevelopment,
      // A gate's sounds must be heard without a click, and its verdicts painted behind another window.
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
    },
  })
  lockNavigation(window.webContents)
  // A gate is read from three metres; the menu's keys work all the same.
  window.on('enter-full-screen', () => window.setMenuBarVisibility(false))
  window.on('leave-full-screen', () => window.setMenuBarVisibility(true))
  window.once('ready-to-show', () => {
    if (options.isMaximized) window.maximize()
    window.show()
  })
  return window
}
