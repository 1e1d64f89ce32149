import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { readOwnConflicts } from './readOwnConflicts.ts'
import { openPairs } from './readTwins.ts'

/** How much waits in the fair's inbox: pairs, reports, conflicts and refused changes. Compares nothing: the menu asks at every change. */
export async function countWaiting(db: FairDeskDatabase, fairId: string): Promise<number> {
  const [people, enterprises, notes, conflicts, refused] = await Promise.all([
    openPairs(db, 'attendee', fairId),
    openPairs(db, 'enterprise', fairId),
    db
      .records('note')
      .where({ fairId })
      .filter((note) => note.settledAt === null && note.removedAt === null)
      .count(),
    readOwnConflicts(db, fairId),
    db.syncRejected
      .where({ fairId })
      .filter((row) => row.settledAt === undefined)
      .count(),
  ])
  return people.length + enterprises.length + notes + conflicts.length + refused
}
