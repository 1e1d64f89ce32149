import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { FairRow } from '#shared/records/fair.ts'

/** The fairs on this computer, latest first, the sample last. */
export async function readFairs(db: FairDeskDatabase): Promise<readonly FairRow[]> {
  const rows = await db.records('fair').toArray()
  return rows
    .filter((row) => row.removedAt === null)
    .sort(
      (a, b) =>
        Number(a.isSample) - Number(b.isSample) ||
        b.startsOn.localeCompare(a.startsOn) ||
        b.createdAt.localeCompare(a.createdAt),
    )
}
