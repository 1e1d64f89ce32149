import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import type { ImportColumn, ImportKind } from '#shared/import/importColumns.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import { fieldGroups } from './columnMapping.ts'

/** A field that a column can be; null leaves the column out. */
export interface FieldOption {
  readonly column: ImportColumn | null
  readonly group: RecordKind | null
}

/** The fields whose names or aliases contain the text, in both languages; leaving out is found by `leaveOut`. */
export function findFields(kind: ImportKind, text: string, leaveOut: string): readonly FieldOption[] {
  const wanted = comparisonKey(text)
  const all: readonly FieldOption[] = [
    { column: null, group: null },
    ...fieldGroups(kind).flatMap(({ record, columns }) => columns.map((column) => ({ column, group: record }))),
  ]
  return wanted === '' ? all : all.filter(({ column }) => spellingsOf(column, leaveOut).includes(wanted))
}

const spellingsOf = (column: ImportColumn | null, leaveOut: string): string =>
  comparisonKey(column === null ? leaveOut : [column.header.zh, column.header.en, ...column.aliases].join(' '))
