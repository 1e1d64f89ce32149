import { comparisonKey } from '../identifiers/normaliseText.ts'
import { BoothBook } from './boothBook.ts'
import {
  compareEnterprises,
  type EnterpriseTraits,
  enterpriseThresholds,
  isEnterpriseClash,
} from './enterpriseLikeness.ts'
import { caseKey } from './enterpriseNames.ts'
import { type EnterpriseRow, groupEnterprises } from './groupEnterprises.ts'
import type { FairRecord, ImportContext } from './importContext.ts'
import { knownEnterprise } from './knownEnterprise.ts'
import { type Match, matchRecords } from './matchRecords.ts'
import type { ParsedRow } from './parseRow.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { PositionBook } from './planPositions.ts'
import { combineRows, textIn, type Values, valuesOf } from './recordValues.ts'
import { undecided } from './rowOutcome.ts'

export interface EnterpriseOptions {
  /** Rows that could not be read, by the enterprise's name: what follows on such a row waits for it. */
  readonly refusedRows: ReadonlyMap<string, number>
  /** Whether the rows only name their enterprises, as a list of positions does. */
  readonly isNamedOnly: boolean
}

/**
 * A list of enterprises, or of positions. Lists repeat the enterprise for each of its positions; rows about one are
 * taken together, by credit code or name, then it is looked for in the fair.
 */
export function planEnterprises(
  rows: readonly ParsedRow[],
  context: ImportContext,
  book: PlanBook,
  options: EnterpriseOptions,
): void {
  const { known } = context
  const fair = new Map(known.enterprises.map((record) => [record.id, record]))
  const groups = groupEnterprises(rows.map(readRow), options.refusedRows, fair.values(), book)
  const companies = groups.map(companyOf)
  const matches = matchRecords(
    companies.map(({ traits }) => traits),
    known.enterprises.map(({ id, values }) => ({ id, traits: knownEnterprise(values), isMerged: false })),
    { thresholds: enterpriseThresholds, compare: compareEnterprises, isClash: isEnterpriseClash },
  )
  const booths = new BoothBook(
    known.booths.map(({ id, values }) => ({
      id,
      number: textIn(values, 'number') ?? '',
      hallId: textIn(values, 'hallId'),
      enterpriseId: textIn(values, 'enterpriseId'),
    })),
  )
  const positions = new PositionBook(known.positions, book)
  const boothsById = new Map(known.booths.map((record) => [record.id, record]))
  companies.forEach((company, index) => {
    const place = placeOf(company, matches[index] ?? { type: 'new' }, fair, context, book)
    const kept = company.rows.filter((row) => isKept(row, company, place, booths, book))
    if (kept.length === 0 || place === null) return
    planCompany(kept, place, book, options)
    for (const { row, position } of kept) if (position !== null) positions.add(place.key, row, position)
    for (const { row, booths: numbers } of kept) {
      for (const { number, boothId } of numbers.flatMap((one) => booths.give(one, place.key))) {
        const values = { number, enterpriseId: place.key }
        const before = boothsById.get(boothId ?? '')
        if (before !== undefined) book.update('booth', before, row, { enterpriseId: place.key })
        else book.create({ kind: 'booth', key: newKey('booth', `${row} ${number}`), row, values })
      }
    }
  })
}

function readRow(parsed: ParsedRow): EnterpriseRow {
  const numbers = parsed.values.get('booth.number')
  const { enterpriseId: named, ...position } = valuesOf(parsed, 'position')
  const own = valuesOf(parsed, 'enterprise')
  return {
    row: parsed.row,
    values: own['name'] === undefined && typeof named === 'string' ? { ...own, name: named } : own,
    booths: Array.isArray(numbers) ? numbers.map(String) : typeof numbers === 'string' ? [numbers] : [],
    position: textIn(position, 'title') === null ? null : position,
  }
}

/** An enterprise of the file with all its rows. */
interface Company {
  readonly rows: readonly EnterpriseRow[]
  readonly values: Values
  readonly traits: EnterpriseTraits
  /** Rows that contradict an earlier one, with that row. */
  readonly contradictions: ReadonlyMap<number, number>
}

function companyOf(rows: readonly EnterpriseRow[]): Company {
  const { values, contradicting } = combineRows(rows)
  const contradictions = new Map(contradicting.map(({ row, otherRow }) => [row, otherRow]))
  return { rows, values, traits: knownEnterprise(values), contradictions }
}

/** Where a company of the file belongs. */
interface Place {
  readonly key: string
  /** Null for one that the fair doesn't have. */
  readonly record: FairRecord | null
  readonly twinOf: string | null
  readonly isUnsure: boolean
}

function placeOf(
  { rows, values }: Company,
  match: Match,
  fair: ReadonlyMap<string, FairRecord>,
  context: ImportContext,
  book: PlanBook,
): Place | null {
  const at = (record: FairRecord): Place => ({ key: record.id, record, twinOf: null, isUnsure: false })
  const nameKey = comparisonKey(textIn(values, 'name') ?? '')
  const fresh: Place = { key: newKey('enterprise', nameKey), record: null, twinOf: null, isUnsure: false }
  const found = match.type === 'same' ? fair.get(match.id) : undefined
  if (found !== undefined) return at(found)
  if (match.type === 'clash') {
    for (const { row } of rows) book.refuse(row, { code: 'IMPORT_ENTERPRISE_EXISTS' })
    return null
  }
  if (match.type !== 'unsure') return fresh
  const key = caseKey(nameKey)
  const before = fair.get(context.remembered.get(key) ?? '')
  if (before !== undefined) return at(before)
  book.cases.push({
    key,
    record: 'enterprise',
    rows: rows.map(({ row }) => row),
    values,
    candidates: match.candidates,
  })
  const decision = context.decisions[key] ?? undecided
  const chosen = decision.type === 'merge' ? fair.get(decision.id) : undefined
  if (chosen !== undefined) {
    book.decided[key] = chosen.id
    return at(chosen)
  }
  if (decision.type === 'keepBoth') return fresh
  return { ...fresh, twinOf: match.candidates[0]?.id ?? null, isUnsure: true }
}

/**
 * A row whose booth belongs to somebody else stays out whole. One that brings a position may say something else about
 * the enterprise; the first row's word stands.
 */
function isKept(
  { row, booths: numbers, position }: EnterpriseRow,
  { contradictions }: Company,
  place: Place | null,
  booths: BoothBook,
  book: PlanBook,
): boolean {
  if (place === null || book.outcomes.get(row)?.type === 'refused') return false
  const otherRow = position === null ? contradictions.get(row) : undefined
  const twice =
    otherRow === undefined ? undefined : ({ code: 'IMPORT_ENTERPRISE_TWICE', details: { otherRow } } as const)
  const error = booths.refusalOf(numbers, place.key) ?? twice
  if (error !== undefined) book.refuse(row, error)
  return error === undefined
}

function planCompany(
  rows: readonly EnterpriseRow[],
  { key, record, twinOf, isUnsure }: Place,
  book: PlanBook,
  { isNamedOnly }: EnterpriseOptions,
): void {
  const { values, contradicting, adding } = combineRows(rows)
  const [first] = rows
  if (first === undefined) return
  for (const { row, otherRow, field } of contradicting)
    book.note(row, { code: 'IMPORT_EARLIER_ROW_STANDS', details: { otherRow, field: `enterprise.${field}` } })
  if (record !== null) book.update('enterprise', record, first.row, isNamedOnly ? {} : values)
  else if (isNamedOnly) {
    const addition = { record: 'enterprise', key, name: textIn(values, 'name') ?? '', isListed: false } as const
    for (const { row } of rows) book.addNamed(addition, row, { ...values, possibleTwinOf: twinOf })
  } else book.create({ kind: 'enterprise', key, row: first.row, values: { ...values, possibleTwinOf: twinOf } })
  for (const { row } of rows) {
    if (row !== first.row) book.mark(row, record === null && !isNamedOnly && adding.has(row) ? 'updated' : 'unchanged')
    if (isUnsure) book.mark(row, 'unsure')
  }
}
