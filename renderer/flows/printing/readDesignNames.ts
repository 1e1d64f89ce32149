import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { isThere } from '../record/isThere.ts'

/** The fair's badge designs, for choosing a printer for each. */
export async function readDesignNames(
  db: FairDeskDatabase,
  fairId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const designs = await db.records('badgeDesign').where('fairId').equals(fairId).toArray()
  return designs.filter(isThere).map(({ id, name }) => ({ id, name }))
}
