import type { StoredRow, UndoStep } from '#renderer/db/applyChange.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { references } from '#renderer/db/guardReferences.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

const fieldsOf = Map.groupBy(references, ({ kind }) => kind)

/**
 * Takes a whole import back. RECORD_UNDO_STALE when a record of it was changed since, or when another record refers to
 * one: a badge was issued, someone was scanned, an intention or another person leans on it.
 */
export async function undoImport(station: Station, writer: Writer, steps: readonly UndoStep[]): Promise<Result<null>> {
  const imported = new Set(steps.map((step) => step.id))
  const action = steps.some((step) => step.kind === 'attendee') ? 'attendee.import' : 'enterprise.edit'
  const undone = await undo(station, writer, action, steps, {
    kinds: [...fieldsOf.keys()],
    check: async (db) => ((await isReferredTo(db, writer.fairId, imported)) ? fail('RECORD_UNDO_STALE') : ok(null)),
  })
  return undone.ok ? ok(null) : undone
}

/** Kind by kind instead of by index: an import has thousands of ids. */
async function isReferredTo(db: FairDeskDatabase, fairId: string, imported: ReadonlySet<string>): Promise<boolean> {
  for (const [kind, fields] of fieldsOf) {
    const rows = await db.table<StoredRow, string>(kind).where({ fairId }).toArray()
    const leans = (row: StoredRow) =>
      row.removedAt === null && !imported.has(row.id) && fields.some(({ field }) => imported.has(String(row[field])))
    if (rows.some(leans)) return true
  }
  return false
}
