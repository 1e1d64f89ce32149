import type { BrowserWindow } from 'electron'
import type { KeptFile } from '../files/keptFile.ts'
import { reportProblem } from '../log/reportProblem.ts'
import type { WindowState } from './windowState.ts'

/** A window that is being dragged moves many times a second. */
const CALM_MS = 400

/** Keeps size, place and whether it is maximised; full screen belongs to the gate and is not kept. */
export function rememberWindow(window: BrowserWindow, file: KeptFile<WindowState>): void {
  const held: { timer: NodeJS.Timeout | undefined } = { timer: undefined }

  const keep = (): void => {
    clearTimeout(held.timer)
    if (window.isDestroyed()) return
    const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    file.write(state).catch((error: unknown) => reportProblem('window state', error))
  }
  const keepSoon = (): void => {
    clearTimeout(held.timer)
    held.timer = setTimeout(keep, CALM_MS)
  }

  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('maximize', keepSoon)
  window.on('unmaximize', keepSoon)
  window.on('close', keep)
}
