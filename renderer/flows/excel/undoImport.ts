import type { StoredRow } from '#renderer/db/applyChange.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { ownReferences, references } from '#renderer/db/guardReferences.ts'
import { isBatch, stepsId } from '#renderer/db/importBatch.ts'
import { unpackSteps } from '#renderer/db/packSteps.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import { actionOf } from './saveTable.ts'

const fieldsOf = Map.groupBy(references, ({ kind }) => kind)

/**
 * Takes a whole import back, whenever it was made on this computer: what it added is removed, what it changed gets its
 * earlier values. RECORD_UNDO_STALE when one of its fields was changed since, or when another record refers to one that
 * it added: a badge was issued, someone was scanned, an intention or another person leans on it. RECORD_NOT_FOUND for
 * an import that this computer doesn't know, or that was undone.
 */
export async function undoImport(station: Station, writer: Writer, batchId: string): Promise<Result<null>> {
  const [batch, packed] = await station.db.importBatch.bulkGet([batchId, stepsId(batchId)])
  if (batch === undefined || !isBatch(batch) || batch.undoneAt !== null) return fail('RECORD_NOT_FOUND')
  if (packed === undefined || isBatch(packed) || batch.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
  const steps = unpackSteps(packed)
  const added = new Set(steps.filter((step) => step.previous === null).map((step) => step.id))
  const isOwn = ownReferences(steps)
  const undone = await undo(
    station,
    writer,
    actionOf[batch.kind],
    steps,
    {
      kinds: [...fieldsOf.keys()],
      check: async (db) =>
        (await isReferredTo(db, writer.fairId, added, isOwn)) ? fail('RECORD_UNDO_STALE') : ok(null),
    },
    {
      tables: ['importBatch'],
      write: (db) =>
        Promise.all([
          db.importBatch.put({ ...batch, undoneAt: instantNow(station) }),
          db.importBatch.delete(stepsId(batchId)),
        ]),
    },
  )
  return undone.ok ? ok(null) : undone
}

/** Kind by kind instead of by index: an import has thousands of ids. */
async function isReferredTo(
  db: FairDeskDatabase,
  fairId: string,
  added: ReadonlySet<string>,
  isOwn: (id: string, field: string) => boolean,
): Promise<boolean> {
  if (added.size === 0) return false
  for (const [kind, fields] of fieldsOf) {
    const rows = await readOfFair<RecordKind, StoredRow>(db, kind, fairId)
    const leans = (row: StoredRow) =>
      row.removedAt === null && fields.some(({ field }) => added.has(String(row[field])) && !isOwn(row.id, field))
    if (rows.some(leans)) return true
  }
  return false
}
