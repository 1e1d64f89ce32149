import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { University } from '#shared/records/university.ts'
import { isThere } from '../record/isThere.ts'

/** The universities that take part in the fair, by name. */
export async function readUniversities(db: FairDeskDatabase, fairId: string): Promise<readonly University[]> {
  const rows = await db.records('university').where('fairId').equals(fairId).toArray()
  return rows.filter(isThere).sort((a, b) => byName.compare(a.name, b.name))
}

const byName = new Intl.Collator('zh-CN')
