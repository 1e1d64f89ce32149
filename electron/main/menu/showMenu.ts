import { type BrowserWindow, Menu } from 'electron'
import type { EventPayload } from '#shared/ipc/contract.ts'
import { reportProblem } from '../log/reportProblem.ts'
import type { Settings } from '../settings/settingsSchema.ts'
import { buildMenu } from './buildMenu.ts'
import { showAbout } from './showAbout.ts'

export interface MenuTarget {
  readonly window: BrowserWindow
  readonly isDevelopment: boolean
  readonly tell: (payload: EventPayload<'menu:command'>) => void
  /** The public gets no menu, nor its keys. */
  readonly isKiosk: () => boolean
}

/** Puts the native menu up in a language; again whenever the language changes, or the station becomes a kiosk. */
export function showMenu({ window, isDevelopment, tell, isKiosk }: MenuTarget, language: Settings['language']): void {
  if (isKiosk()) {
    Menu.setApplicationMenu(null)
    return
  }
  const template = buildMenu({
    language,
    isDevelopment,
    onCommand: (command) => tell({ command }),
    onAbout: () => {
      showAbout(window, language).catch((error: unknown) => reportProblem('about', error))
    },
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
