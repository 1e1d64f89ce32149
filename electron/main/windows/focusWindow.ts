import type { BrowserWindow } from 'electron'

/** Brings the window to the front, as somebody who starts the app again expects. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
