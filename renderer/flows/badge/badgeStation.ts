import type { Platform } from '#shared/ipc/bridge.ts'
import type { Station } from '#renderer/db/station.ts'

/** What issuing a badge needs of this computer: its data, and its key in the main process. */
export interface BadgeStation {
  readonly station: Station
  readonly platform: Platform
}
