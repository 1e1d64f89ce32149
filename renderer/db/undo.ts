import type { Action } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { sealedValueSchema } from '#shared/records/defineRecord.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import { revisionOf, type StoredRow, type UndoStep } from './applyChange.ts'
import type { Change } from './change.ts'
import { type Besides, type Committed, commit } from './commit.ts'
import type { FairDeskDatabase } from './database.ts'
import { guardReferences, type UndoGuard } from './guardReferences.ts'
import { readRestored, restoredBy, type StandsFor } from './restored.ts'
import { openField, sealPart } from './sealer.ts'
import { instantNow, type Station, type Writer } from './station.ts'

/**
 * Takes a commit back by compensating ops: a created record is marked removed, a changed field gets its earlier
 * value. RECORD_UNDO_STALE when anything was built on it since: a field was changed again, or another record refers to
 * a created one. An append-only fact is not undone here but by another fact.
 */
export async function undo(
  station: Station,
  writer: Writer,
  action: Action,
  steps: readonly UndoStep[],
  guard: UndoGuard = guardReferences(steps, writer.fairId),
  besides?: Besides<null>,
): Promise<Result<Committed<null>>> {
  const backwards = steps.toReversed()
  const changes = await Promise.all(backwards.map((step) => compensate(station, step)))
  const kinds = [...new Set<RecordKind>([...steps.map((step) => step.kind), ...guard.kinds])]
  const withRestored: Besides<null> = {
    tables: [...(besides?.tables ?? []), 'restored'],
    write: async (db, committed) => {
      const restored = restoredBy(backwards, committed.undo)
      if (Object.keys(restored.revisions).length > 0) await db.restored.add(restored)
      await besides?.write(db, committed)
    },
  }
  return commit<null>(station, writer, { action, kinds, besides: withRestored }, async (db) => {
    if (!(await areCurrent(db, steps))) return fail('RECORD_UNDO_STALE')
    const guarded = await guard.check(db)
    return guarded.ok ? ok({ changes, value: null }) : guarded
  })
}

/** Read kind by kind: an import has thousands of steps. */
async function areCurrent(db: FairDeskDatabase, steps: readonly UndoStep[]): Promise<boolean> {
  const standsFor = await readRestored(db.restored)
  for (const [kind, own] of Map.groupBy(steps, (step) => step.kind)) {
    const rows = await db.table<StoredRow, string>(kind).bulkGet(own.map((step) => step.id))
    if (!own.every((step, index) => isCurrent(rows[index], step, standsFor))) return false
  }
  return true
}

function isCurrent(row: StoredRow | undefined, step: UndoStep, standsFor: StandsFor): boolean {
  if (row === undefined) return false
  const isOwn = (field: string): boolean => standsFor(revisionOf(row, field), field, step.opId)
  if (step.previous === null)
    return row.revisions.created === step.opId && Object.keys(row.revisions.changed).every(isOwn)
  return step.fields.every(isOwn)
}

async function compensate(station: Station, step: UndoStep): Promise<Change> {
  const base = { kind: step.kind, id: step.id, mode: 'update' } as const
  if (step.previous === null) return { ...base, set: { removedAt: instantNow(station) }, sealed: null }
  const set: Record<string, unknown> = {}
  const sensitive: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(step.previous)) {
    const sealed = sealedValueSchema.safeParse(value)
    if (sealed.success) sensitive[field] = await openField(station.sealer, step.id, field, sealed.data)
    else set[field] = value
  }
  const hasSensitive = Object.keys(sensitive).length > 0
  return { ...base, set, sealed: hasSensitive ? await sealPart(station.sealer, step.id, sensitive) : null }
}
