import type { RowRemark } from '#shared/import/parseRow.ts'
import type { ParsedTable } from '#shared/import/parseTable.ts'
import type { PlannedCase, PlannedUpdate, TablePlan } from '#shared/import/planBook.ts'
import { changedRecords, countRecords, countRows } from './countPlan.ts'
import { describeRemarks, isSensitiveColumn, shownExamples } from './describeRemarks.ts'
import {
  type ImportPreview,
  listedRemarks,
  type PreviewColumn,
  type PreviewRow,
  type PreviewUpdate,
  sampleRows,
  type UnsureCase,
} from './importMessages.ts'
import type { Planned } from './planLooked.ts'
import { type Shower, showerOf } from './shownValues.ts'

/** What the screen shows before anything is saved: lists cut, counts complete, nothing sensitive. */
export function previewImport(table: ParsedTable, { mark: { plan }, known }: Planned): ImportPreview {
  const shower = showerOf(known, plan)
  const notes = notesOf(table, plan)
  return {
    kind: table.kind,
    headerRow: table.headerRow,
    columns: table.mapping.map(
      (mapped): PreviewColumn => ({
        index: mapped.index,
        header: mapped.header,
        columnId: mapped.column?.id ?? null,
        basis: mapped.basis,
        examples: shownExamples(mapped),
      }),
    ),
    rowCount: table.rows.length,
    hiddenRows: table.rows.filter((row) => row.isHidden === true).length,
    counts: countRows(table.parsed, plan),
    added: countRecords(plan),
    changed: changedRecords(plan),
    sample: sampleOf(table, plan, shower),
    updates: plan.updates.slice(0, listedRemarks).map((update) => describeUpdate(update, shower)),
    unsure: plan.cases.slice(0, listedRemarks).map((one) => describeCase(one, shower)),
    refused: describeRemarks(table, refusalsOf(table, plan)),
    notes: describeRemarks(table, notes),
    noteCount: notes.length,
    addedByName: plan.addedByName.map(({ record, name, isListed, rowCount }) => ({ record, name, isListed, rowCount })),
    attendeeKind: table.attendeeKind,
    needsConsent: bringsPeople(table),
    hasSensitiveColumns: table.mapping.some(isSensitiveColumn),
  }
}

/** Whether a list speaks for people, who must have agreed to that. */
export const bringsPeople = ({ mapping }: ParsedTable): boolean =>
  mapping.some(({ column }) => column?.id.startsWith('attendee.') === true)

/** Faults of cells and of whole rows, in the order of the sheet. */
export function refusalsOf({ parsed }: ParsedTable, { outcomes }: TablePlan): readonly RowRemark[] {
  const planned = Array.from(outcomes, ([row, outcome]): RowRemark[] =>
    outcome.type === 'refused' ? [{ row, column: null, error: outcome.error }] : [],
  )
  return [...parsed.flatMap((row) => row.faults), ...planned.flat()].sort((a, b) => a.row - b.row)
}

function notesOf({ parsed }: ParsedTable, { outcomes, notes }: TablePlan): readonly RowRemark[] {
  const isIn = (row: number): boolean => outcomes.get(row)?.type !== 'refused'
  const ofCells = parsed.flatMap((row) => (row.faults.length === 0 && isIn(row.row) ? row.notes : []))
  return [...ofCells, ...notes.filter(({ row }) => isIn(row))].sort((a, b) => a.row - b.row)
}

function sampleOf({ parsed }: ParsedTable, { outcomes }: TablePlan, shower: Shower): readonly PreviewRow[] {
  const sample: PreviewRow[] = []
  for (const { row, values } of parsed) {
    if (sample.length === sampleRows) break
    const type = outcomes.get(row)?.type
    if (type === 'created' || type === 'unsure') sample.push({ row, values: shower.cells(values) })
  }
  return sample
}

const describeUpdate = ({ row, id, title, changes }: PlannedUpdate, shower: Shower): PreviewUpdate => ({
  row,
  id,
  title,
  changes: changes.map(({ columnId, before, after }) =>
    shower.isHidden(columnId)
      ? { columnId, before: null, after: null, isHidden: true }
      : { columnId, before: shower.value(columnId, before), after: shower.value(columnId, after), isHidden: false },
  ),
})

const describeCase = ({ key, record, rows, values, candidates }: PlannedCase, shower: Shower): UnsureCase => ({
  key,
  record,
  row: rows[0] ?? 0,
  rowCount: rows.length,
  values: shower.record(record, values),
  candidates: candidates.map((candidate) => ({
    ...candidate,
    values: shower.record(record, shower.known(candidate.id)),
  })),
})
