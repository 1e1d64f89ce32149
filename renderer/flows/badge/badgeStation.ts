import type { Station } from '#renderer/db/station.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import type { DrawBadges } from '../badgePrint/drawBadges.ts'

/** What signing a badge needs of this computer: its data, and its key in the main process. */
export interface SigningStation {
  readonly station: Station
  readonly platform: Platform
}

/** What issuing a badge needs besides: somebody who draws it. */
export interface BadgeStation extends SigningStation {
  readonly drawBadges: DrawBadges
}
