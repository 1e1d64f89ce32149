import { canonicalJson } from '../ops/hashOp.ts'
import type { ImportContext } from './importContext.ts'
import { universityMatcher } from './matchUniversity.ts'
import type { ParsedRow } from './parseRow.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { type PersonDraft, planPeople, withoutSensitive } from './planPeople.ts'
import { combineRows, type RecordDraft, textIn, valuesOf } from './recordValues.ts'

/** Universities with the delegates they send: a row names a university and at most one delegate. */
export function planUniversities(rows: readonly ParsedRow[], context: ImportContext, book: PlanBook): void {
  const known = new Map(context.known.universities.map((record) => [record.id, record]))
  const match = universityMatcher(
    context.known.universities.map(({ id, values }) => ({
      id,
      name: textIn(values, 'name') ?? '',
      code: textIn(values, 'code'),
    })),
    context.reference,
  )
  const keys = new Map<number, string>()
  const groups = new Map<string, { readonly drafts: RecordDraft[]; readonly added: Record<string, unknown> | null }>()
  for (const parsed of rows) {
    const values = valuesOf(parsed, 'university')
    const found = match({ name: textIn(values, 'name'), code: textIn(values, 'code') })
    if (found === null) continue
    const isNew = 'add' in found
    const key = isNew ? newKey('university', found.key) : found.id
    keys.set(parsed.row, key)
    const group = groups.get(key) ?? { drafts: [], added: isNew ? { ...found.add } : null }
    // The list's spelling of the name stands; the row's is how it was found.
    const { name: _name, code: _code, ...own } = values
    group.drafts.push({ row: parsed.row, values: own })
    groups.set(key, group)
  }
  for (const [key, { drafts, added }] of groups) {
    const { values, contradicting, adding } = combineRows(drafts)
    for (const { row, otherRow } of contradicting)
      book.refuse(row, { code: 'IMPORT_UNIVERSITY_TWICE', details: { otherRow } })
    const first = drafts[0]?.row ?? 0
    const record = known.get(key)
    if (record !== undefined) book.update('university', record, first, values)
    else book.create({ kind: 'university', key, row: first, values: { ...values, ...withoutNulls(added ?? {}) } })
    for (const { row } of drafts)
      if (row !== first) book.mark(row, record === undefined && adding.has(row) ? 'updated' : 'unchanged')
  }
  // Whom the fair has already stays what they are there.
  planPeople(delegatesOf(rows, keys, book), { ...context, guessedKind: 'delegate' }, book)
}

function delegatesOf(
  rows: readonly ParsedRow[],
  universities: ReadonlyMap<number, string>,
  book: PlanBook,
): readonly PersonDraft[] {
  return rows.flatMap((parsed) => {
    const universityId = universities.get(parsed.row)
    const own = valuesOf(parsed, 'attendee')
    if (textIn(own, 'name') === null || universityId === undefined) return []
    if (book.outcomes.get(parsed.row)?.type === 'refused') return []
    const { enterpriseId: _enterprise, ...person } = own
    return [
      {
        row: parsed.row,
        values: { ...person, universityId },
        said: () => canonicalJson(valuesOf(parsed, 'university')) + canonicalJson(withoutSensitive(own)),
        use: () => undefined,
      },
    ]
  })
}

const withoutNulls = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
