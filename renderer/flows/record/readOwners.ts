import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { ownersOf } from '#shared/checkin/followMerge.ts'

/**
 * Whom of these people each id stands for that their scans and badges may carry (merges). Awaits nothing but the
 * database: inside a transaction, `attendee` must be among its tables.
 */
export const readOwners = (db: FairDeskDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  ownersOf(ids, (into) => db.records('attendee').where('mergedInto').anyOf(into).toArray())
