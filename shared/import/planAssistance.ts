import { standingCase } from '../assistance/standingCase.ts'
import { currentIds } from '../checkin/followMerge.ts'
import { mostSteps } from '../records/assistanceCase.ts'
import { CaseSteps } from './caseSteps.ts'
import type { FairRecord, ImportContext } from './importContext.ts'
import type { ParsedRow } from './parseRow.ts'
import { personDrafter } from './planAttendees.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { planPeople } from './planPeople.ts'
import { combineRows, type RecordDraft, textIn, type Values, valuesOf } from './recordValues.ts'

/**
 * Assistance cases with their students; a student whom the fair doesn't have comes in with the case. Each further row
 * of a student adds its steps, as long as the case has room for them. Only students who agreed to sensitive values have a case.
 */
export function planAssistance(rows: readonly ParsedRow[], context: ImportContext, book: PlanBook): void {
  const draft = personDrafter(context, book)
  const students = planPeople(
    rows.map((row) => draft(row)),
    context,
    book,
    true,
  )
  const cases = casesOf(context)
  const byStudent = Map.groupBy(
    rows.filter(({ row }) => students.has(row)),
    ({ row }) => students.get(row) ?? '',
  )
  for (const [student, own] of byStudent) planCase(student, own, cases.get(student), book)
}

/** By the student who has them now: a case keeps the id of the record that it was opened for. */
function casesOf({ known }: ImportContext): ReadonlyMap<string, FairRecord> {
  const currentId = currentIds(
    known.attendees.map(({ id, values }) => ({ id, mergedInto: textIn(values, 'mergedInto') })),
  )
  const own = known.assistanceCases.map((record) => ({
    record,
    id: record.id,
    attendeeId: textIn(record.values, 'attendeeId') ?? '',
    removedAt: textIn(record.values, 'removedAt'),
  }))
  const byStudent = Map.groupBy(own, ({ attendeeId }) => currentId(attendeeId))
  return new Map(
    [...byStudent].flatMap(([student, list]) => {
      const standing = standingCase(list, student)
      return standing === undefined ? [] : [[student, standing.record] as const]
    }),
  )
}

function planCase(student: string, rows: readonly ParsedRow[], known: FairRecord | undefined, book: PlanBook): void {
  const { contradicting } = combineRows(rows.map(draftOf))
  for (const { row, otherRow } of contradicting) book.refuse(row, { code: 'IMPORT_CASE_TWICE', details: { otherRow } })
  const refused = new Set(contradicting.map(({ row }) => row))
  const before = listIn(known?.values ?? {}, 'steps')
  const steps = new CaseSteps(before)
  const kept = rows.filter((row) => !refused.has(row.row) && addSteps(row, steps, book))
  const [first] = kept
  if (first === undefined) return
  const { values } = combineRows(kept.map(draftOf))
  const all = steps.all.length === before.length ? values : { ...values, steps: steps.all }
  if (known === undefined) {
    const whole = { status: 'open', ...all, attendeeId: student }
    book.create({ kind: 'assistanceCase', key: newKey('assistanceCase', student), row: first.row, values: whole })
  } else {
    // The id is the student's: a case that was taken back comes back under it.
    if (textIn(known.values, 'removedAt') === null) book.update('assistanceCase', known, first.row, all)
    else book.revive('assistanceCase', known, first.row, { status: 'open', ...all })
  }
}

/** What a row says about the case itself. */
function draftOf(row: ParsedRow): RecordDraft {
  const { steps: _steps, attendeeId: _student, ...values } = valuesOf(row, 'assistanceCase')
  return { row: row.row, values }
}

function addSteps(row: ParsedRow, steps: CaseSteps, book: PlanBook): boolean {
  const isRoom = steps.add(listIn(valuesOf(row, 'assistanceCase'), 'steps'))
  if (!isRoom) book.refuse(row.row, { code: 'IMPORT_CASE_STEPS_FULL', details: { max: mostSteps } })
  return isRoom
}

function listIn(values: Values, key: string): readonly unknown[] {
  const value = values[key]
  return Array.isArray(value) ? value : []
}
