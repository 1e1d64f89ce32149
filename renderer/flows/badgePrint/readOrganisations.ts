import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { isThere } from '../record/isThere.ts'

export interface OrganisationName {
  readonly id: string
  readonly name: string
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Universities and enterprises of a fair by pinyin, for choosing one. */
export async function readOrganisations(db: FairDeskDatabase, fairId: string): Promise<readonly OrganisationName[]> {
  const [universities, enterprises] = await Promise.all([
    db.records('university').where('fairId').equals(fairId).toArray(),
    db.records('enterprise').where('fairId').equals(fairId).toArray(),
  ])
  return [...universities, ...enterprises]
    .filter(isThere)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => collator.compare(a.name, b.name))
}
