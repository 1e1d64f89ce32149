import { type BrowserWindow, ipcMain } from 'electron'
import { fail, type Result } from '#shared/errors/result.ts'
import type { ChannelName } from '#shared/ipc/bridge.ts'
import { channelNames } from '#shared/ipc/channelNames.ts'
import { reportProblem } from '../log/reportProblem.ts'
import { isTrustedSender } from './isTrustedSender.ts'
import type { Routes } from './routes.ts'

export interface HandlerOptions {
  readonly window: BrowserWindow
  /** The only origin that may call: app://fairdesk, or the development server's. */
  readonly origin: string
  /** Loads the routes on the first call, so that the window does not wait for them. */
  readonly loadRoutes: () => Promise<Routes>
  /** The station is given to the public. */
  readonly isKiosk: () => boolean
}

/** What opens another program or another server, or the station, while the public stands before it. */
const closedInKiosk: ReadonlySet<ChannelName> = new Set<ChannelName>([
  'files:open',
  'files:show',
  'window:setFullScreen',
  'app:setAppearance',
  'kiosk:enter',
  'sync:inspect',
  'sync:enrol',
])

/** One handler per channel of the contract: sender checked, request parsed, every outcome an answer. */
export function registerHandlers({ window, origin, loadRoutes, isKiosk }: HandlerOptions): void {
  for (const name of channelNames) {
    ipcMain.handle(name, async (event, request: unknown): Promise<Result<unknown>> => {
      const mainFrame = window.isDestroyed() ? null : window.webContents.mainFrame
      if (!isTrustedSender({ frame: event.senderFrame, mainFrame }, origin)) return fail('IPC_INVALID')
      if (isKiosk() && closedInKiosk.has(name)) return fail('KIOSK_LOCKED')
      try {
        const routes = await loadRoutes()
        return await routes[name](request)
      } catch (error) {
        reportProblem(name, error)
        return fail('UNEXPECTED')
      }
    })
  }
}
