import type { AddedKind, RecordCounts, RowCounts } from '#renderer/db/importBatch.ts'
import type { ParsedRow } from '#shared/import/parseRow.ts'
import type { TablePlan } from '#shared/import/planBook.ts'

/** Rows by what becomes of them. */
export function countRows(rows: readonly ParsedRow[], { outcomes }: TablePlan): RowCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, unsure: 0, refused: 0 }
  for (const { row, faults } of rows) {
    const type = faults.length > 0 ? 'refused' : (outcomes.get(row)?.type ?? 'unchanged')
    counts[type] += 1
  }
  return counts
}

const nothing: RecordCounts = {
  attendee: 0,
  university: 0,
  enterprise: 0,
  position: 0,
  booth: 0,
  venueHall: 0,
  assistanceCase: 0,
}

/** New records; one that was removed and comes back is new. */
export const countRecords = (plan: TablePlan): RecordCounts =>
  count([...plan.creates, ...plan.updates.filter(({ silent }) => 'removedAt' in silent)])

/** Records that get other values. */
export const changedRecords = (plan: TablePlan): RecordCounts =>
  count(plan.updates.filter(({ silent }) => !('removedAt' in silent)))

function count(records: readonly { readonly kind: string }[]): RecordCounts {
  const counts = { ...nothing }
  for (const { kind } of records) if (isAdded(kind)) counts[kind] += 1
  return counts
}

const isAdded = (kind: string): kind is AddedKind => Object.hasOwn(nothing, kind)
