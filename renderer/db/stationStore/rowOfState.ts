import type { Fields, SealedValue } from '#shared/records/defineRecord.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import { parseStored, type StoredRow } from '../applyChange.ts'

/** Everything of a record's row but its sensitive values, which are sealed beside. */
export interface RowDraft {
  readonly kind: RecordKind
  readonly open: Readonly<Record<string, unknown>> & { readonly revisions: StoredRow['revisions'] }
  /** In the clear. */
  readonly sensitive: Readonly<Record<string, unknown>>
}

/** What is shown of a state; null for one that has no creation yet (F9) or was erased. */
export function draftOf(kind: RecordKind, state: RecordState, fairId: string): RowDraft | null {
  const { created, isErased, values, recordId } = state
  if (created === null || isErased) return null
  const revisions = { created: created.opId, changed: changedOf(kind, state) }
  return { kind, open: { ...values, id: recordId, fairId, revisions }, sensitive: state.sensitive }
}

/** Who sets a sensitive field after a withdrawal of consent builds on the withdrawal, or it would not count (F7). */
function changedOf(kind: RecordKind, { revs, sensitive, withdrawn }: RecordState): Record<string, string> {
  const changed = Object.fromEntries(Object.entries(revs).map(([field, rev]) => [field, rev.opId]))
  if (withdrawn === null) return changed
  for (const field of sensitiveFieldsOf(kind)) if (!Object.hasOwn(sensitive, field)) changed[field] = withdrawn.opId
  return changed
}

function sensitiveFieldsOf(kind: RecordKind): readonly string[] {
  const fields: Fields = records[kind].fields
  return Object.keys(fields).filter((key) => fields[key]?.sensitivity === 'sensitive')
}

/**
 * The row with its sealed values; null for what this version can't show. A value that it can't read (of a newer
 * version) is shown as empty: the whole one stays in the state, and is shown once the app is updated.
 */
export function finishRow({ kind, open }: RowDraft, sealed: Readonly<Record<string, SealedValue>>): StoredRow | null {
  const whole: Record<string, unknown> = { ...open, ...sealed }
  const first = parseStored(kind, whole)
  if (first.success) return first.row
  for (const field of first.wrong) delete whole[field]
  const second = parseStored(kind, whole)
  return second.success ? second.row : null
}
