import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { openPairs } from './readTwins.ts'

/** How much waits in the fair's inbox: pairs and reports. Compares nothing: the menu asks at every change. */
export async function countWaiting(db: FairDeskDatabase, fairId: string): Promise<number> {
  const [people, enterprises, notes] = await Promise.all([
    openPairs(db, 'attendee', fairId),
    openPairs(db, 'enterprise', fairId),
    db
      .records('note')
      .where({ fairId })
      .filter((note) => note.settledAt === null && note.removedAt === null)
      .count(),
  ])
  return people.length + enterprises.length + notes
}
