import type { RecordKind, RowFor } from '#shared/records/registry.ts'
import type { FairDeskDatabase } from './database.ts'
import { pageName } from './lookup.ts'

/** The records, removed ones too, whose field has exactly this value; the field must be one of the kind's lookups. */
export async function findByValue<K extends RecordKind>(
  db: FairDeskDatabase,
  { kind, field, fairId }: { readonly kind: K; readonly field: string; readonly fairId: string },
  value: string,
): Promise<readonly RowFor<K>[]> {
  const page = await db.lookup.get(pageName(kind, field, fairId, value))
  const ids = (page?.entries ?? []).flatMap(([own, id]) => (own === value ? [id] : []))
  const rows = await db.records(kind).bulkGet(ids)
  return rows.filter((row) => row !== undefined)
}
