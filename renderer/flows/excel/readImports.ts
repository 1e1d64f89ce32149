import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { type ImportBatch, isBatch } from '#renderer/db/importBatch.ts'

/** The fair's imports on this computer, the newest first; those that were undone too. Cheap: no steps are read. */
export async function readImports(db: FairDeskDatabase, fairId: string): Promise<readonly ImportBatch[]> {
  const rows = await db.importBatch.where({ fairId }).toArray()
  return rows.filter(isBatch).sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}
