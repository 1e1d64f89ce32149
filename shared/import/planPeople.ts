import type { AppError } from '../errors/result.ts'
import { pureSha256 } from '../ops/hashOp.ts'
import { consentFor } from './consentFor.ts'
import { groupPeople } from './groupPeople.ts'
import type { FairRecord, ImportContext } from './importContext.ts'
import { KnownPeople, traitsOf } from './knownPeople.ts'
import { type Match, matchRecords } from './matchRecords.ts'
import { comparePeople, nameAgreement, type PersonTraits, personThresholds } from './personLikeness.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { changesOf, combineRows, type RecordDraft, type Values } from './recordValues.ts'
import { undecided } from './rowOutcome.ts'

/** A person as a row describes them; university and enterprise are ids, or keys of what the import adds. */
export interface PersonDraft extends RecordDraft {
  /**
   * The row about the person as it stands in the file, whatever the fair has: what a decision is remembered by. Without
   * sensitive values: its digest lies in the clear, and few values are soon tried.
   */
  readonly said: () => string
  /** Called once when the row goes in: what it names is added to the fair with it. */
  readonly use: () => void
}

/** The id, or the key of the new record, that stands for the person of each row that goes in. */
export type PeopleByRow = ReadonlyMap<number, string>

/**
 * Plans people: rows about one person are taken together, then each person is looked for in the fair. Decides the same
 * way for the preview and inside the transaction that saves. `mustBeSensitive`: only people who agreed to sensitive
 * values go in, as an assistance case asks.
 */
export function planPeople(
  drafts: readonly PersonDraft[],
  context: ImportContext,
  book: PlanBook,
  mustBeSensitive = false,
): PeopleByRow {
  const fair = new KnownPeople(context.known.attendees)
  const people = groupPeople(drafts).map(personOf)
  const matches = matchRecords(
    people.map(({ traits }) => traits),
    fair.records,
    { thresholds: personThresholds, compare: comparePeople, isClash: isOtherName },
  )
  const work: Work = { context, fair, book, mustBeSensitive, updatedBy: new Map() }
  const keys = new Map<number, string>()
  people.forEach((person, index) => {
    for (const { row, otherRow, field } of person.contradicting) book.refuse(row, twice(field, otherRow))
    const key = planPerson(person, matches[index] ?? { type: 'new' }, work)
    if (key === null) return
    for (const { row, use } of person.drafts) {
      keys.set(row, key)
      use()
    }
  })
  return keys
}

interface Work {
  readonly context: ImportContext
  readonly fair: KnownPeople
  readonly book: PlanBook
  readonly mustBeSensitive: boolean
  /** What the file has said so far about people of the fair. */
  readonly updatedBy: Map<string, RecordDraft>
}

/** One person of the file. */
interface Person {
  readonly row: number
  readonly drafts: readonly PersonDraft[]
  readonly values: Values
  readonly traits: PersonTraits
  readonly contradicting: ReturnType<typeof combineRows>['contradicting']
  readonly adding: ReadonlySet<number>
}

function personOf(rows: readonly PersonDraft[]): Person {
  const { values, contradicting, adding } = combineRows(rows)
  const refused = new Set(contradicting.map(({ row }) => row))
  const drafts = refused.size === 0 ? rows : rows.filter(({ row }) => !refused.has(row))
  return { row: rows[0]?.row ?? 0, drafts, values, traits: traitsOf(values), contradicting, adding }
}

/** A number that somebody has under a name that is not even alike: nobody here can tell which is wrong. */
const isOtherName = (a: PersonTraits, b: PersonTraits): boolean => nameAgreement(a, b) === 'different'

function planPerson(person: Person, match: Match, work: Work): string | null {
  if (match.type === 'same') return updatePerson(person, work.fair.find(match.id), work)
  if (match.type === 'clash') return refusePerson(person, { code: 'IMPORT_STUDENT_NUMBER_EXISTS' }, work)
  const { book, context, fair } = work
  const signature = context.remembered.size > 0 || match.type === 'unsure' ? signatureOf(person.drafts) : ''
  const before = fair.find(context.remembered.get(signature) ?? '')
  if (before !== undefined) return updatePerson(person, before, work)
  if (match.type === 'new') return createPerson(person, null, work)
  const key = `attendee row ${person.row}`
  const rows = person.drafts.map(({ row }) => row)
  book.cases.push({ key, record: 'attendee', rows, values: person.values, candidates: match.candidates })
  const decision = context.decisions[key] ?? undecided
  const chosen = decision.type === 'merge' ? fair.find(decision.id) : undefined
  if (chosen !== undefined) {
    book.decided[signature] = chosen.id
    return updatePerson(person, chosen, work)
  }
  if (decision.type === 'keepBoth') return createPerson(person, null, work)
  const created = createPerson(person, match.candidates[0]?.id ?? null, work)
  if (created !== null) book.mark(person.row, 'unsure')
  return created
}

function createPerson(person: Person, possibleTwinOf: string | null, work: Work): string | null {
  const { book, context } = work
  const { consent, isOpen } = consentFor(null, context)
  if (work.mustBeSensitive && !isOpen) return refusePerson(person, { code: 'CONSENT_SENSITIVE_MISSING' }, work)
  const key = newKey('attendee', person.row)
  const kind = context.guessedKind ?? 'student'
  const values = { kind, ...openOnly(person.values, isOpen), consent, possibleTwinOf, source: 'import' }
  book.create({ kind: 'attendee', key, row: person.row, values })
  markLater(person, book)
  return key
}

function updatePerson(person: Person, record: FairRecord | undefined, work: Work): string | null {
  if (record === undefined) return createPerson(person, null, work)
  const { book, context, fair, updatedBy } = work
  const current = fair.current(record)
  const said = updatedBy.get(current.id)
  const own = { row: person.row, values: person.values }
  const { contradicting, values } = combineRows(said === undefined ? [own] : [said, own])
  const [clash] = contradicting
  if (clash !== undefined) return refusePerson(person, twice(clash.field, clash.otherRow), work)
  const { consent, isOpen, isUpgraded } = consentFor(current.values['consent'] ?? null, context)
  if (work.mustBeSensitive && !isOpen) return refusePerson(person, { code: 'CONSENT_SENSITIVE_MISSING' }, work)
  const kept = openOnly(person.values, isOpen)
  if (Object.keys(kept).length < Object.keys(person.values).length)
    book.note(person.row, { code: 'CONSENT_SENSITIVE_MISSING' })
  updatedBy.set(current.id, { row: said?.row ?? person.row, values })
  // Of a merged record only what the row says anew: what it repeats, the merge has settled already.
  const fresh = record === current ? kept : onlyChanges(record.values, kept)
  const isSensitive = isUpgraded && changesOf('attendee', current.values, fresh).some(isSensitiveChange)
  const needsConsent = isSensitive || (isUpgraded && (current.values['consent'] ?? null) === null)
  book.update('attendee', current, person.row, fresh, needsConsent ? { consent } : {})
  markLater(person, book)
  return current.id
}

function refusePerson(person: Person, error: AppError, { book }: Work): null {
  for (const { row } of person.drafts) book.refuse(row, error)
  return null
}

/** Says nothing about the person to whoever reads it. */
const signatureOf = (drafts: readonly PersonDraft[]): string =>
  `attendee ${pureSha256(
    drafts
      .map(({ said }) => said())
      .sort()
      .join('\n'),
  ).slice(0, 32)}`

/** The rows that follow on a person's first one. */
function markLater({ drafts, row: first, adding }: Person, book: PlanBook): void {
  for (const { row } of drafts) if (row !== first) book.mark(row, adding.has(row) ? 'updated' : 'unchanged')
}

const twice = (field: string, otherRow: number): AppError => ({
  code: field === 'name' ? 'IMPORT_STUDENT_NUMBER_TWICE' : 'IMPORT_PERSON_TWICE',
  details: { otherRow },
})

const sensitiveKeys: readonly string[] = ['identityNumber', 'keyGroups']

export const withoutSensitive = (values: Values): Values =>
  // Most lists have none.
  !sensitiveKeys.some((key) => key in values)
    ? values
    : Object.fromEntries(Object.entries(values).filter(([key]) => !sensitiveKeys.includes(key)))

const openOnly = (values: Values, isOpen: boolean): Values => (isOpen ? values : withoutSensitive(values))

const isSensitiveChange = ({ columnId }: { readonly columnId: string }): boolean =>
  sensitiveKeys.some((key) => columnId === `attendee.${key}`)

const onlyChanges = (before: Values, values: Values): Values =>
  Object.fromEntries(changesOf('attendee', before, values).map(({ columnId, after }) => [columnId.slice(9), after]))
