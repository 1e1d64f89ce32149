import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { isThere } from '../record/isThere.ts'

export type AliasRuleRow = RowFor<'aliasRule'>

/** The rules of a fair in the order in which they were made. */
export async function readAliasRules(db: FairDeskDatabase, fairId: string): Promise<readonly AliasRuleRow[]> {
  const rules = await db.records('aliasRule').where('fairId').equals(fairId).toArray()
  return rules.filter(isThere).sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
}
