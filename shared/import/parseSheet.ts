import { type AppError, ok, type Result } from '../errors/result.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { attendeeKinds } from '../reference/attendeeKinds.ts'
import type { ChoiceId } from '../reference/defineChoices.ts'
import { type ImportKind, nameColumnId } from './importColumns.ts'
import { type ParsedRow, parseRow } from './parseRow.ts'
import { type MappedColumn, type RecognisedSheet, recogniseSheet } from './recogniseSheet.ts'
import type { Sheet } from './sheet.ts'

type AttendeeKind = ChoiceId<typeof attendeeKinds>

export interface ParseChoice {
  readonly kind: ImportKind | null
  readonly attendeeKind: AttendeeKind | null
  readonly isSensitiveAllowed: boolean
}

/** A sheet whose every row was read by the rules of its fields. */
export interface ParsedSheet extends RecognisedSheet {
  readonly parsed: readonly ParsedRow[]
  /** What people without a kind of their own are; null when the sheet has that column or lists enterprises. */
  readonly attendeeKind: AttendeeKind | null
}

const rowsPerReport = 1000

/** Recognises the sheet and reads its rows. Errors: those of recogniseSheet; faults of rows stay with their row. */
export function parseSheet(
  sheet: Sheet,
  choice: ParseChoice,
  onProgress: (done: number, total: number) => void,
): Result<ParsedSheet> {
  const recognised = recogniseSheet(sheet, choice.kind ?? undefined)
  if (!recognised.ok) return recognised
  const { kind, mapping, rows } = recognised.value
  const attendeeKind = kind === 'attendee' ? missingKind(mapping, choice.attendeeKind) : null
  const defaults = new Map(attendeeKind === null ? [] : [['attendee.kind', attendeeKind] as const])
  const options = { isSensitiveAllowed: choice.isSensitiveAllowed, defaults }
  const parsed = rows.map((row, index) => {
    if (index % rowsPerReport === 0) onProgress(index, rows.length)
    return parseRow(row, kind, mapping, options)
  })
  return ok({ ...recognised.value, parsed, attendeeKind })
}

/** Representatives come with their enterprise and no studies; other lists of people are of students. */
function missingKind(mapping: readonly MappedColumn[], chosen: AttendeeKind | null): AttendeeKind | null {
  const has = (key: string) => mapping.some((mapped) => mapped.column?.id === `attendee.${key}`)
  if (has('kind')) return null
  if (chosen !== null) return chosen
  const isStudy = ['studentNumber', 'universityId', 'major', 'degree', 'graduationYear'].some(has)
  return has('enterpriseId') && !isStudy ? 'representative' : 'student'
}

/** The rows that could not be read, by the name that stands in them; what follows on such a row waits for it. */
export function refusedNames({ kind, parsed }: ParsedSheet): ReadonlyMap<string, number> {
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
