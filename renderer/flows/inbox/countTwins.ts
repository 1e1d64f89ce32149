import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { openPairs } from './readTwins.ts'

/** How many pairs wait in the fair's inbox. Compares nothing: the menu asks at every change. */
export async function countTwins(db: FairDeskDatabase, fairId: string): Promise<number> {
  const pairs = await Promise.all([openPairs(db, 'attendee', fairId), openPairs(db, 'enterprise', fairId)])
  return pairs.reduce((sum, { length }) => sum + length, 0)
}
