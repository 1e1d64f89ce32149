import { type BrowserWindow, nativeTheme } from 'electron'
import type { EventPayload } from '#shared/ipc/contract.ts'
import { windowBackground } from './windowBackground.ts'

/** Window and page follow when the system turns dark, or the theme in the settings changes. */
export function followTheme(window: BrowserWindow, tell: (payload: EventPayload<'app:themeChanged'>) => void): void {
  nativeTheme.on('updated', () => {
    if (window.isDestroyed()) return
    window.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors))
    tell({ isDark: nativeTheme.shouldUseDarkColors })
  })
}
