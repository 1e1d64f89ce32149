import { currentIds } from '../checkin/followMerge.ts'
import type { FairRecord } from './importContext.ts'
import type { KnownRecord } from './matchRecords.ts'
import { type PersonTraits, personTraits } from './personLikeness.ts'
import { textIn, type Values } from './recordValues.ts'

/** The people of the fair. Those who were merged are found as themselves, and stand for whom they were merged into. */
export class KnownPeople {
  readonly records: readonly KnownRecord<PersonTraits>[]
  readonly #byId: ReadonlyMap<string, FairRecord>
  readonly #currentId: (id: string) => string

  constructor(attendees: readonly FairRecord[]) {
    this.#byId = new Map(attendees.map((record) => [record.id, record]))
    this.#currentId = currentIds(attendees.map(({ id, values }) => ({ id, mergedInto: textIn(values, 'mergedInto') })))
    this.records = attendees.map(({ id, values }) => ({
      id,
      traits: traitsOf(values),
      isMerged: textIn(values, 'mergedInto') !== null,
    }))
  }

  find(id: string): FairRecord | undefined {
    return this.#byId.get(id)
  }

  current(record: FairRecord): FairRecord {
    return this.#byId.get(this.#currentId(record.id)) ?? record
  }
}

/** By these, and only all of them together, a row counts as identical with a record. */
const identifying = [
  'name',
  'gender',
  'phone',
  'studentNumber',
  'universityId',
  'major',
  'degree',
  'graduationYear',
  'enterpriseId',
  'title',
]

export function traitsOf(values: Values): PersonTraits {
  const parts = {
    name: textIn(values, 'name') ?? '',
    phone: textIn(values, 'phone'),
    studentNumber: textIn(values, 'studentNumber'),
    universityId: textIn(values, 'universityId'),
    enterpriseId: textIn(values, 'enterpriseId'),
  }
  return personTraits(parts, () => identifying.map((key) => keyOf(values[key])).join('\n'))
}

const keyOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
