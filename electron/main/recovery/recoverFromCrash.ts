import { app, type BrowserWindow, dialog } from 'electron'
import { reportProblem } from '../log/reportProblem.ts'
import type { Settings } from '../settings/settingsSchema.ts'
import { limitRestarts } from './restartBudget.ts'
import { recoveryWords } from './words.ts'

export interface RecoveryOptions {
  /** Loads the page again on the remembered route. */
  readonly load: () => Promise<void>
  readonly language: () => Settings['language']
  /** Tells the page that it is a recovered one. */
  readonly tell: (payload: { reason: string }) => void
  /** A page stopped in a debugger is not a dead one. */
  readonly isDevelopment: boolean
  /** Nobody may be asked, because the public stands before it: it is started again. */
  readonly isKiosk: () => boolean
}

const MOST_RELOADS = 3
const RELOAD_WINDOW_MS = 60_000

/** Chromium says `unresponsive` after several seconds; a slow computer gets this much more before the page is ended. */
const GRACE_MS = 15_000

/** Brings the page back to the same screen when its process died or hangs; gives up after three times a minute and asks. */
export function recoverFromCrash(
  window: BrowserWindow,
  { load, language, tell, isDevelopment, isKiosk }: RecoveryOptions,
): void {
  const budget = limitRestarts(MOST_RELOADS, RELOAD_WINDOW_MS)
  const held: { hang: NodeJS.Timeout | undefined } = { hang: undefined }

  const recover = async (reason: string): Promise<void> => {
    if (window.isDestroyed()) return
    if (!budget.take(performance.now())) {
      if (!isKiosk()) return askToRestart(window, language())
      app.relaunch()
      return app.exit(0)
    }
    await load()
    tell({ reason })
  }

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(held.hang)
    if (reason === 'clean-exit') return
    reportProblem(`page gone: ${reason}`, undefined)
    // Loading from inside this event ends the whole app: Chromium is still taking the dead process apart.
    setImmediate(() => {
      recover(reason).catch((error: unknown) => reportProblem('recover', error))
    })
  })
  window.on('unresponsive', () => {
    if (isDevelopment) return
    clearTimeout(held.hang)
    held.hang = setTimeout(() => window.webContents.forcefullyCrashRenderer(), GRACE_MS)
  })
  window.on('responsive', () => clearTimeout(held.hang))
  window.on('closed', () => clearTimeout(held.hang))
}

async function askToRestart(window: BrowserWindow, language: Settings['language']): Promise<void> {
  const words = recoveryWords[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'FairDesk',
    message: words.message,
    detail: words.detail,
    buttons: [words.restart, words.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) app.relaunch()
  app.quit()
}
