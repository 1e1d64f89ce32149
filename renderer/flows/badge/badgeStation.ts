import type { Station } from '#renderer/db/station.ts'
import type { Platform } from '#shared/ipc/bridge.ts'

/** What issuing a badge needs of this computer: its data, and its key in the main process. */
export interface BadgeStation {
  readonly station: Station
  readonly platform: Platform
}
