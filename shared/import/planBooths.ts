import { comparisonKey } from '../identifiers/normaliseText.ts'
import { EnterpriseNames } from './enterpriseNames.ts'
import type { FairRecord, ImportContext } from './importContext.ts'
import type { ParsedRow } from './parseRow.ts'
import { newKey, type PlanBook } from './planBook.ts'
import { changesOf, combineRows, type RecordDraft, textIn, type Values, valuesOf } from './recordValues.ts'

/** A booth plan: halls, their booths and who stands there. A booth is known by its hall and number. */
export function planBooths(rows: readonly ParsedRow[], context: ImportContext, book: PlanBook): void {
  const { known } = context
  const names = new EnterpriseNames(known.enterprises, context)
  const halls = new Map(known.halls.map((record) => [comparisonKey(textIn(record.values, 'name') ?? ''), record]))
  const plan = rows.flatMap((parsed) => readRow(parsed, halls, names))
  const byPlace = new Map<string, FairRecord>()
  for (const record of known.booths) {
    const number = comparisonKey(textIn(record.values, 'number') ?? '')
    byPlace.set(`${textIn(record.values, 'hallId') ?? ''} ${number}`, record)
  }
  const addedHalls = new Set<string>()
  for (const own of Map.groupBy(plan, ({ place }) => place).values()) {
    const { values, contradicting } = combineRows(own)
    const refused = new Map(contradicting.map(({ row, otherRow }) => [row, otherRow]))
    for (const { row, hall, enterprise, hallValues } of own) {
      const otherRow = refused.get(row)
      if (otherRow !== undefined) {
        book.refuse(row, { code: 'IMPORT_BOOTH_TWICE', details: { otherRow } })
        continue
      }
      book.mark(row, 'unchanged')
      if (enterprise !== null) names.use(enterprise, row, book)
      if (hall !== null) planHall(hall, row, hallValues, halls, addedHalls, book)
    }
    const [first] = own
    if (first === undefined) continue
    // A booth that stood in no hall so far is the one that the plan puts into a hall now.
    const place = byPlace.has(first.place) ? first.place : ` ${first.number}`
    const before = byPlace.get(place)
    if (before === undefined) book.create({ kind: 'booth', key: newKey('booth', first.place), row: first.row, values })
    else {
      byPlace.delete(place)
      const { number: _number, ...rest } = values
      book.update('booth', before, first.row, rest)
    }
  }
}

interface BoothRow extends RecordDraft {
  /** Hall and number: what one booth is. */
  readonly place: string
  readonly number: string
  readonly hall: string | null
  readonly hallValues: Values
  readonly enterprise: string | null
}

/** A row may give several booths to one enterprise. */
function readRow(
  parsed: ParsedRow,
  halls: ReadonlyMap<string, FairRecord>,
  names: EnterpriseNames,
): readonly BoothRow[] {
  const own = valuesOf(parsed, 'booth')
  const { name: hallName, ...hallValues } = valuesOf(parsed, 'venueHall')
  const hall = textIn(own, 'hallId') ?? textIn({ hallName }, 'hallName')
  const enterprise = textIn(own, 'enterpriseId') ?? textIn(valuesOf(parsed, 'enterprise'), 'name')
  const listed = own['number']
  const numbers = Array.isArray(listed) ? listed.map(String) : [textIn(own, 'number') ?? '']
  const hallKey = hall === null ? null : hallKeyOf(hall, halls)
  return numbers.map((number) => ({
    row: parsed.row,
    place: `${hallKey ?? ''} ${comparisonKey(number)}`,
    number: comparisonKey(number),
    hall,
    hallValues,
    enterprise,
    values: {
      number,
      ...(hallKey === null ? {} : { hallId: hallKey }),
      ...(enterprise === null ? {} : { enterpriseId: names.keyOf(enterprise) }),
    },
  }))
}

const hallKeyOf = (name: string, halls: ReadonlyMap<string, FairRecord>): string =>
  halls.get(comparisonKey(name))?.id ?? newKey('venueHall', comparisonKey(name))

function planHall(
  name: string,
  row: number,
  values: Values,
  halls: ReadonlyMap<string, FairRecord>,
  added: Set<string>,
  book: PlanBook,
): void {
  const known = halls.get(comparisonKey(name))
  const key = hallKeyOf(name, halls)
  if (known !== undefined) {
    if (!added.has(key) && changesOf('venueHall', known.values, values).length > 0)
      book.update('venueHall', known, row, values)
  } else if (!added.has(key)) book.create({ kind: 'venueHall', key, row, values: { name, ...values } })
  added.add(key)
}
