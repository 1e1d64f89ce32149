import type { StoredRow, UndoStep } from '#renderer/db/applyChange.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/** Where records refer to people, universities, enterprises and positions. */
const references = [
  { kind: 'attendee', fields: ['universityId', 'enterpriseId', 'mergedInto'] },
  { kind: 'badge', fields: ['attendeeId'] },
  { kind: 'scan', fields: ['attendeeId'] },
  { kind: 'intention', fields: ['enterpriseId', 'attendeeId', 'universityId', 'positionId'] },
  { kind: 'position', fields: ['enterpriseId'] },
  { kind: 'booth', fields: ['enterpriseId'] },
] as const

/**
 * Takes a whole import back. RECORD_UNDO_STALE when a record of it was changed since, or when another record refers to
 * one: a badge was issued, someone was scanned, an intention or another person leans on it.
 */
export async function undoImport(station: Station, writer: Writer, steps: readonly UndoStep[]): Promise<Result<null>> {
  const imported = new Set(steps.map((step) => step.id))
  const action = steps.some((step) => step.kind === 'attendee') ? 'attendee.import' : 'enterprise.edit'
  const undone = await undo(station, writer, action, steps, {
    kinds: references.map(({ kind }) => kind),
    check: async (db) => ((await isReferredTo(db, writer.fairId, imported)) ? fail('RECORD_UNDO_STALE') : ok(null)),
  })
  return undone.ok ? ok(null) : undone
}

async function isReferredTo(db: FairDeskDatabase, fairId: string, imported: ReadonlySet<string>): Promise<boolean> {
  for (const { kind, fields } of references) {
    const rows = await db.table<StoredRow, string>(kind).where({ fairId }).toArray()
    const leans = (row: StoredRow) =>
      row.removedAt === null && !imported.has(row.id) && fields.some((field) => imported.has(String(row[field])))
    if (rows.some(leans)) return true
  }
  return false
}
