import type { BrowserWindow } from 'electron'
import type { EventName, EventPayload } from '#shared/ipc/contract.ts'

/** Sends an event of the contract to the page, unless the window is gone. */
export const tellWindow =
  (window: BrowserWindow) =>
  <E extends EventName>(event: E) =>
  (payload: EventPayload<E>): void => {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }
