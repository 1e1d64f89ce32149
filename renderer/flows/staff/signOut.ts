import { writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'

/** Nobody is at work here until the next PIN. */
export const signOut = (station: Station): Promise<void> => writeSetting(station.db, 'session', null)
