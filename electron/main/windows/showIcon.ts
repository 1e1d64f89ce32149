import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'

/**
 * Linux shows the icon that the window brings; Windows and macOS that of the program. Only after the first paint,
 * because decoding it takes longer than a window may wait.
 */
export function showIcon(window: BrowserWindow): void {
  if (process.platform !== 'linux') return
  window.once('ready-to-show', () => window.setIcon(join(app.getAppPath(), 'resources/icons/fairdesk.png')))
}
