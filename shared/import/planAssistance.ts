import type { FairRecord, ImportContext } from './importContext.ts'
import type { ParsedRow } from './parseRow.ts'
import { personDrafter } from './planAttendees.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { planPeople } from './planPeople.ts'
import { combineRows, isSameValue, type RecordDraft, textIn, type Values, valuesOf } from './recordValues.ts'

/**
 * Assistance cases with their students; a student whom the fair doesn't have comes in with the case. Each further row
 * of a student adds its steps. Only students who agreed to sensitive values have a case.
 */
export function planAssistance(rows: readonly ParsedRow[], context: ImportContext, book: PlanBook): void {
  const draft = personDrafter(context, book)
  const students = planPeople(
    rows.map((row) => draft(row)),
    context,
    book,
    true,
  )
  const cases = new Map(context.known.assistanceCases.map((record) => [textIn(record.values, 'attendeeId'), record]))
  const byStudent = Map.groupBy(
    rows.filter(({ row }) => students.has(row)),
    ({ row }) => students.get(row) ?? '',
  )
  for (const [student, own] of byStudent) planCase(student, own, cases.get(student), book)
}

function planCase(student: string, rows: readonly ParsedRow[], known: FairRecord | undefined, book: PlanBook): void {
  const drafts = rows.map((row): RecordDraft => {
    const { steps: _steps, attendeeId: _student, ...values } = valuesOf(row, 'assistanceCase')
    return { row: row.row, values }
  })
  const { values, contradicting } = combineRows(drafts)
  for (const { row, otherRow } of contradicting) book.refuse(row, { code: 'IMPORT_CASE_TWICE', details: { otherRow } })
  const refused = new Set(contradicting.map(({ row }) => row))
  const kept = rows.filter(({ row }) => !refused.has(row))
  const [first] = kept
  if (first === undefined) return
  const before = listIn(known?.values ?? {}, 'steps')
  const steps = kept.flatMap((row) => listIn(valuesOf(row, 'assistanceCase'), 'steps')).reduce(addStep, before)
  const all = steps.length === before.length ? values : { ...values, steps }
  if (known === undefined) {
    const whole = { status: 'open', ...all, attendeeId: student }
    book.create({ kind: 'assistanceCase', key: newKey('assistanceCase', student), row: first.row, values: whole })
  } else {
    // The id is the student's: a case that was taken back comes back under it.
    if (textIn(known.values, 'removedAt') === null) book.update('assistanceCase', known, first.row, all)
    else book.revive('assistanceCase', known, first.row, { status: 'open', ...all })
  }
}

const addStep = (steps: readonly unknown[], step: unknown): readonly unknown[] =>
  steps.some((known) => isSameValue(known, step)) ? steps : [...steps, step]

function listIn(values: Values, key: string): readonly unknown[] {
  const value = values[key]
  return Array.isArray(value) ? value : []
}
