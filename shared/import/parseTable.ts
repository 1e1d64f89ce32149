import type { AppError } from '../errors/result.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { attendeeKinds } from '../reference/attendeeKinds.ts'
import type { ChoiceId } from '../reference/defineChoices.ts'
import { nameColumnId } from './importColumns.ts'
import type { MappedColumn } from './mappedColumn.ts'
import { type ParsedRow, rowParser } from './parseRow.ts'
import type { RecognisedTable } from './recogniseTables.ts'

export type AttendeeKind = ChoiceId<typeof attendeeKinds>

export interface ParseOptions {
  /** What people without a kind of their own are; null: what the columns suggest. */
  readonly attendeeKind: AttendeeKind | null
  /** Identity numbers, key groups and assistance are read only when people agreed to that. */
  readonly isSensitiveAllowed: boolean
}

/** A table whose every row was read by the rules of its fields. */
export interface ParsedTable extends RecognisedTable {
  readonly parsed: readonly ParsedRow[]
  /** What people without a kind of their own are; null when the table has that column or lists no attendees. */
  readonly attendeeKind: AttendeeKind | null
}

const rowsPerReport = 1000

/** Reads the rows of a table; faults stay with their row. */
export function parseTable(
  table: RecognisedTable,
  options: ParseOptions,
  onProgress: (done: number, total: number) => void,
): ParsedTable {
  const attendeeKind = table.kind === 'attendee' ? missingKind(table.mapping, options.attendeeKind) : null
  const defaults = new Map(attendeeKind === null ? [] : [['attendee.kind', attendeeKind] as const])
  const parse = rowParser(table, { isSensitiveAllowed: options.isSensitiveAllowed, defaults })
  const parsed = table.rows.map((row, index) => {
    if (index % rowsPerReport === 0) onProgress(index, table.rows.length)
    return parse(row)
  })
  return { ...table, parsed, attendeeKind }
}

/** Representatives come with their enterprise, delegates with a title, and neither with studies. */
function missingKind(mapping: readonly MappedColumn[], chosen: AttendeeKind | null): AttendeeKind | null {
  const has = (key: string) => mapping.some((mapped) => mapped.column?.id === `attendee.${key}`)
  if (has('kind')) return null
  if (chosen !== null) return chosen
  if (['studentNumber', 'major', 'degree', 'graduationYear'].some(has)) return 'student'
  if (has('enterpriseId')) return has('universityId') ? 'student' : 'representative'
  return has('universityId') && has('title') ? 'delegate' : 'student'
}

/** The rows that could not be read, by the name that stands in them; what follows on such a row waits for it. */
export function refusedNames({ kind, parsed }: ParsedTable): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const { row, values, faults } of parsed) {
    const name = values.get(nameColumnId[kind])
    if (faults.length === 0 || typeof name !== 'string') continue
    const key = comparisonKey(name)
    if (!names.has(key)) names.set(key, row)
  }
  return names
}

/** An error whose `field` is the label in the file's language instead of a column id. */
export function withFieldLabel(error: AppError, label: (columnId: string) => string): AppError {
  const field = error.details?.['field']
  return typeof field === 'string' ? { ...error, details: { ...error.details, field: label(field) } } : error
}
