import { createContext, useContext } from 'react'
import type { Station } from '#renderer/db/station.ts'
import type { DrawBadges } from '#renderer/flows/badgePrint/drawBadges.ts'
import type { BadgeWorker } from '#renderer/flows/badgePrint/openBadgeWorker.ts'
import type { SyncDesk } from '#renderer/flows/sync/openSync.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'

/** What every screen stands on: this computer's data and its door to Electron. */
export interface Workplace {
  readonly station: Station
  readonly platform: Platform
  readonly drawBadges: DrawBadges
  /** The same worker, for what only screens ask of it. */
  readonly badgeWorker: BadgeWorker
  readonly about: ResponseOf<'app:describe'>
  /** No system keyring: the data key lies unprotected on this disk, and Settings says so. */
  readonly isPlainKeystore: boolean
  /** Keeps enrolled fairs equal with their servers. */
  readonly sync: SyncDesk
  /** While this station is given to the public. It changes only with the page. */
  readonly kiosk: ResponseOf<'kiosk:read'>['kiosk']
}

export const WorkplaceContext = createContext<Workplace | null>(null)

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (workplace === null) throw new Error('no workplace above this component')
  return workplace
}

export const useStation = (): Station => useWorkplace().station
