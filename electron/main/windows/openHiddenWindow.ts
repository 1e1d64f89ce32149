import { BrowserWindow } from 'electron'
import { lockNavigation } from './lockNavigation.ts'

/** Its own session in memory, no preload, nothing to reach: the page arrives as a data: URL and can load nothing. */
export function openHiddenWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 600,
    height: 400,
    webPreferences: {
      partition: 'list-press',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  })
  lockNavigation(window.webContents)
  window.webContents.session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  window.webContents.session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !url.startsWith('data:text/html') }),
  )
  return window
}
