import { type BrowserWindow, powerSaveBlocker } from 'electron'

/** Keeps the screen from going dark while the page asks for it; a page that is gone or loaded anew asks no more. */
export function keepAwake(window: BrowserWindow): (isAwake: boolean) => void {
  const held: { blocker: number | null } = { blocker: null }
  const release = (): void => {
    if (held.blocker !== null) powerSaveBlocker.stop(held.blocker)
    held.blocker = null
  }
  window.webContents.on('did-navigate', release)
  window.webContents.on('render-process-gone', release)
  window.on('closed', release)
  return (isAwake) => {
    if (!isAwake) release()
    else held.blocker ??= powerSaveBlocker.start('prevent-display-sleep')
  }
}
