import type { OpChange } from '#shared/ops/makeOp.ts'
import type { Op } from '#shared/ops/op.ts'
import type { Fields } from '#shared/records/defineRecord.ts'
import { type ParsedRecord, recordParser } from '#shared/records/projectSchema.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'
import type { Change } from './change.ts'
import { CommitRefused } from './commitRefused.ts'

/** What every stored row has, whatever its kind. */
export interface StoredRow {
  id: string
  fairId: string
  createdAt: string
  removedAt: string | null
  revisions: { created: string; changed: Record<string, string> }
  [field: string]: unknown
}

/** What takes one change back: the values it replaced, or its removal. */
export interface UndoStep {
  readonly kind: RecordKind
  readonly id: string
  /** The op to take back; a field that another op has set since makes the undo stale. */
  readonly opId: string
  readonly fields: readonly string[]
  /** Null when the change created the record. */
  readonly previous: Readonly<Record<string, unknown>> | null
  /** The op that had set each of the fields before. */
  readonly revisions: Readonly<Record<string, string>>
}

/**
 * The row with the change in it, revisions aside; parsed, so that nothing against its definition is ever stored. A
 * record of another fair counts as not there: an update under this fair's id would move it.
 */
export function draftRow(
  change: Change,
  before: StoredRow | undefined,
  { fairId, nowMs }: { readonly fairId: string; readonly nowMs: number },
): StoredRow {
  if (change.mode === 'update' && records[change.kind].lifecycle === 'append')
    throw new TypeError(`a ${change.kind} is never edited`)
  const fixed = change.mode === 'update' ? immutableField(change) : undefined
  if (fixed !== undefined) throw new TypeError(`${change.kind}.${fixed} is set once`)
  const isThere = before !== undefined && (change.mode === 'create' || before.fairId === fairId)
  if ((change.mode === 'create') === isThere) {
    throw new CommitRefused(
      isThere ? { code: 'RECORD_DUPLICATE', details: { field: 'id' } } : { code: 'RECORD_NOT_FOUND' },
    )
  }
  const parsed = parseStored(change.kind, {
    revisions: { created: change.id, changed: {} },
    ...(before ?? { createdAt: new Date(nowMs).toISOString() }),
    ...change.set,
    ...change.sealed?.fields,
    id: change.id,
    fairId,
  })
  if (parsed.success) return parsed.row
  throw new CommitRefused({
    code: 'RECORD_FIELD_INVALID',
    details: { field: parsed.wrong[0] ?? change.kind, kind: change.kind },
  })
}

/** A mistake of the program: no command may offer such a change. */
function immutableField({ kind, set }: Change): string | undefined {
  const fields: Fields = records[kind].fields
  return Object.keys(set).find((key) => fields[key]?.isImmutable === true)
}

/** The values come from the parsed row: a log with another spelling than the record would not give the record back. */
export function opChangeOf(change: Change, before: StoredRow | undefined, draft: StoredRow): OpChange {
  const keys = change.mode === 'create' ? ['createdAt', ...Object.keys(change.set)] : Object.keys(change.set)
  const open: Record<string, unknown> = {}
  for (const key of keys) open[key] = draft[key]
  const baseRev: Record<string, string> = {}
  if (before !== undefined) {
    for (const field of changedFields(change)) baseRev[field] = change.builtOn?.[field] ?? revisionOf(before, field)
  }
  const { sealed } = change
  const sensitive = sealed === null ? null : { sealed: sealed.sealed, commit: sealed.commit }
  return { kind: change.kind, recordId: change.id, baseRev, open, sensitive }
}

/** The draft itself, finished: a copy of each row is a noticeable part of a long import. */
export function rowAfter(change: Change, before: StoredRow | undefined, draft: StoredRow, op: Op): StoredRow {
  draft.revisions = revisionsAfter(change, before, op.opId)
  return draft
}

export function undoStepOf(change: Change, before: StoredRow | undefined, op: Op): UndoStep {
  const fields = changedFields(change)
  const previous =
    before === undefined ? null : Object.fromEntries(fields.map((field) => [field, before[field] ?? null]))
  const revisions =
    before === undefined ? {} : Object.fromEntries(fields.map((field) => [field, revisionOf(before, field)]))
  return { kind: change.kind, id: change.id, opId: op.opId, fields, previous, revisions }
}

export const revisionOf = (row: StoredRow, field: string): string =>
  row.revisions.changed[field] ?? row.revisions.created

const changedFields = (change: Change): string[] => [
  ...Object.keys(change.set),
  ...Object.keys(change.sealed?.fields ?? {}),
]

function revisionsAfter(change: Change, before: StoredRow | undefined, opId: string): StoredRow['revisions'] {
  if (before === undefined) return { created: opId, changed: {} }
  const changed = { ...before.revisions.changed }
  for (const field of changedFields(change)) changed[field] = opId
  return { created: before.revisions.created, changed }
}

type RecordParser = (input: Readonly<Record<string, unknown>>) => ParsedRecord<StoredRow>
const parsers = new Map<RecordKind, RecordParser>()

/** Parses a row of a kind. Built on first use: a gate that only writes scans need not pay for twelve other kinds at start. */
export function parseStored(kind: RecordKind, input: Readonly<Record<string, unknown>>): ParsedRecord<StoredRow> {
  const parser: RecordParser = parsers.get(kind) ?? recordParser(records[kind])
  parsers.set(kind, parser)
  return parser(input)
}
