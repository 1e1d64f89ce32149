import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { isThere } from '../record/isThere.ts'

/** The designs of a fair, oldest first. */
export async function readDesigns(db: FairDeskDatabase, fairId: string): Promise<readonly RowFor<'badgeDesign'>[]> {
  const rows = await db.records('badgeDesign').where('fairId').equals(fairId).toArray()
  return rows.filter(isThere).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}

/** Null when it is gone. */
export async function readDesign(
  db: FairDeskDatabase,
  fairId: string,
  designId: string,
): Promise<RowFor<'badgeDesign'> | null> {
  const row = await db.records('badgeDesign').get(designId)
  return row !== undefined && isThere(row) && row.fairId === fairId ? row : null
}
