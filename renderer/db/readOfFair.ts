import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { RecordKind, RowFor } from '#shared/records/registry.ts'
import type { FairDeskDatabase } from './database.ts'
import { hasLookups } from './lookup.ts'

/** One answer of the database; the next is asked for while nothing waits for this one. */
const pageRows = 2000

/**
 * All records of a fair, removed ones too. By the primary key, a page at a time, between the fair's first and last:
 * through the index each row is looked up for itself, which takes nearly twice as long for a large fair. Ids begin with
 * their time, so that other fairs' rows seldom lie in between. A kind with lookups has no index to tell where the fair
 * begins and ends; of it all fairs of this computer are gone through. Only database reads are awaited.
 */
export async function readOfFair<K extends RecordKind, Row extends RecordBase = RowFor<K> & RecordBase>(
  db: FairDeskDatabase,
  kind: K,
  fairId: string,
): Promise<readonly Row[]> {
  const table = db.table<Row, string>(kind)
  const [first, last] = hasLookups(kind)
    ? [await table.orderBy('id').first(), await table.orderBy('id').last()]
    : [await table.where('fairId').equals(fairId).first(), await table.where('fairId').equals(fairId).last()]
  const found: Row[] = []
  if (first === undefined || last === undefined) return found
  for (let from = first.id, isFirst = true; ; isFirst = false) {
    const page = await table.where('id').between(from, last.id, isFirst, true).limit(pageRows).toArray()
    for (const row of page) if (row.fairId === fairId) found.push(row)
    const end = page.at(-1)
    if (end === undefined || page.length < pageRows) return found
    from = end.id
  }
}
