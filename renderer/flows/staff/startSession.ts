import { writeSetting } from '#renderer/db/settings.ts'
import { instantNow, type Station } from '#renderer/db/station.ts'

/** Puts a person at work here. The caller has checked their PIN, or has just made them. */
export const startSession = (station: Station, fairId: string, staffId: string): Promise<void> =>
  writeSetting(station.db, 'session', { fairId, staffId, startedAt: instantNow(station) })
