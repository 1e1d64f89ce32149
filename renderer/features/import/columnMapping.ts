import type { PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { type ImportColumn, type ImportKind, importColumns } from '#shared/import/importColumns.ts'
import { isRecordKind, type RecordKind } from '#shared/records/registry.ts'

/** By the column's index in the file; null leaves the column out. */
export type Mapping = Readonly<Record<number, string | null>>

/** The fields that the columns of a kind of list can be, the record's own first, then those of records it names. */
export interface FieldGroup {
  readonly record: RecordKind
  readonly columns: readonly ImportColumn[]
}

export function fieldGroups(kind: ImportKind): readonly FieldGroup[] {
  const groups = new Map<RecordKind, ImportColumn[]>([[kind, []]])
  for (const column of importColumns[kind]) {
    const record = column.id.split('.')[0] ?? kind
    if (!isRecordKind(record)) continue
    groups.set(record, [...(groups.get(record) ?? []), column])
  }
  return [...groups].map(([record, columns]) => ({ record, columns }))
}

/** What a choice of the person does: a field stands for one column only, so the column that had it before loses it. */
export interface Reassigned {
  readonly mapping: Mapping
  /** The column that had the field before. */
  readonly takenFrom: PreviewColumn | null
}

export function assignField(
  chosen: Mapping,
  columns: readonly PreviewColumn[],
  index: number,
  columnId: string | null,
): Reassigned {
  const takenFrom = columns.find(
    (column) => columnId !== null && column.columnId === columnId && column.index !== index,
  )
  const mapping = { ...chosen, [index]: columnId }
  return takenFrom === undefined
    ? { mapping, takenFrom: null }
    : { mapping: { ...mapping, [takenFrom.index]: null }, takenFrom }
}

/** Fields of the record itself that every row needs and no column brings, nor a default. */
export function missingFields(
  kind: ImportKind,
  columns: readonly PreviewColumn[],
  defaults: readonly string[],
): readonly ImportColumn[] {
  const there = new Set([...columns.map(({ columnId }) => columnId), ...defaults])
  return importColumns[kind].filter(({ id, field }) => field.isRequired && id.startsWith(`${kind}.`) && !there.has(id))
}
