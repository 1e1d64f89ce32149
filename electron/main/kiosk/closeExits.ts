import { app, type BrowserWindow, powerMonitor } from 'electron'
import { isForThePublic } from './isForThePublic.ts'

/**
 * Every way out that the app controls, closed while the station is a kiosk: closing and quitting, shortcuts, going back,
 * developer tools, leaving full screen, minimising. The menu is not there (showMenu), and the page can't be led
 * elsewhere (lockNavigation). What the operating system offers is in docs/kiosk.md.
 */
export function closeExits(window: BrowserWindow, isLocked: () => boolean): void {
  const held = { isShuttingDown: false }
  // The computer may always be switched off; it comes back as a kiosk.
  powerMonitor.on('shutdown', () => {
    held.isShuttingDown = true
    app.quit()
  })
  const keepOpen = (event: Electron.Event): void => {
    if (isLocked() && !held.isShuttingDown) event.preventDefault()
  }
  window.on('close', keepOpen)
  app.on('before-quit', keepOpen)
  // Back and forward keys of mice and keyboards.
  window.on('app-command', (event) => {
    if (isLocked()) event.preventDefault()
  })
  window.webContents.on('before-input-event', (event, input) => {
    if (isLocked() && !isForThePublic(input)) event.preventDefault()
  })
  window.webContents.on('devtools-opened', () => {
    if (isLocked()) window.webContents.closeDevTools()
  })
  const stay = (): void => {
    if (isLocked()) fillScreen(window, true)
  }
  window.on('minimize', stay)
  window.on('leave-full-screen', stay)
}

/** The whole screen, in front of everything, without a frame. */
export function fillScreen(window: BrowserWindow, isFilled: boolean): void {
  if (window.isDestroyed()) return
  if (isFilled && window.isMinimized()) window.restore()
  window.setKiosk(isFilled)
  window.setAlwaysOnTop(isFilled)
}
