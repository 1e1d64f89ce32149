import type { Action } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import { sealedValueSchema } from '#shared/records/defineRecord.ts'
import { revisionOf, type StoredRow, type UndoStep } from './applyChange.ts'
import type { Change } from './change.ts'
import { commit, type Committed } from './commit.ts'
import { openField, sealPart } from './sealer.ts'
import { instantNow, type Station, type Writer } from './station.ts'

/**
 * Takes a commit back by compensating ops: a created record is marked removed, a changed field gets its earlier
 * value. RECORD_UNDO_STALE when anything was built on it since. An append-only fact is not undone here but by
 * another fact.
 */
export async function undo(
  station: Station,
  writer: Writer,
  action: Action,
  steps: readonly UndoStep[],
): Promise<Result<Committed<null>>> {
  const changes = await Promise.all(steps.toReversed().map((step) => compensate(station, step)))
  const kinds = [...new Set<RecordKind>(steps.map((step) => step.kind))]
  return commit(station, writer, { action, kinds }, async (db) => {
    for (const step of steps) {
      const row = await db.table<StoredRow, string>(step.kind).get(step.id)
      if (row === undefined || !isCurrent(row, step)) return fail('RECORD_UNDO_STALE')
    }
    return ok({ changes, value: null })
  })
}

function isCurrent(row: StoredRow, step: UndoStep): boolean {
  if (step.previous === null) return row.revisions.created === step.opId && Object.keys(row.revisions.changed).length === 0
  return step.fields.every((field) => revisionOf(row, field) === step.opId)
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
