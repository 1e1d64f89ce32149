import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { RecordKind, RowFor } from '#shared/records/registry.ts'

/** One answer of the database; the next is asked for while nothing waits for this one. */
const pageRows = 2000

/**
 * All records of a fair that were not removed. By the primary key, a page at a time, between the fair's first and last:
 * through the index each row is looked up for itself, which takes nearly twice as long for a large fair. Ids begin with
 * their time, so that other fairs' rows seldom lie in between.
 */
export async function readOfFair<K extends RecordKind>(
  db: FairDeskDatabase,
  kind: K,
  fairId: string,
): Promise<readonly (RowFor<K> & RecordBase)[]> {
  const table = db.table<RowFor<K> & RecordBase, string>(kind)
  const [first, last] = await Promise.all([
    table.where('fairId').equals(fairId).first(),
    table.where('fairId').equals(fairId).last(),
  ])
  const found: (RowFor<K> & RecordBase)[] = []
  if (first === undefined || last === undefined) return found
  for (let from = first.id, isFirst = true; ; isFirst = false) {
    const page = await table.where('id').between(from, last.id, isFirst, true).limit(pageRows).toArray()
    for (const row of page) if (row.fairId === fairId && row.removedAt === null) found.push(row)
    const end = page.at(-1)
    if (end === undefined || page.length < pageRows) return found
    from = end.id
  }
}
