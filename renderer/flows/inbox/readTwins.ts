import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { compareEnterprises, enterpriseThresholds } from '#shared/import/enterpriseLikeness.ts'
import { knownEnterprise } from '#shared/import/knownEnterprise.ts'
import { traitsOf } from '#shared/import/knownPeople.ts'
import { type Comparison, likenessOf, type MatchReason, type Thresholds } from '#shared/import/likeness.ts'
import { comparePeople, personThresholds } from '#shared/import/personLikeness.ts'
import { projectColumns } from '#shared/records/projectColumns.ts'
import { type RowFor, records } from '#shared/records/registry.ts'
import { readOrganisationNames } from '../record/readOrganisationNames.ts'
import { openPair } from './openPair.ts'
import type { Twin } from './twinPair.ts'

/** Two records that may be one. `older` is the one that stays in a merge. */
export interface TwinPair {
  /** Id of the record that carries the doubt: what mergeTwins and keepBothTwins ask for. */
  readonly id: string
  readonly record: 'attendee' | 'enterprise'
  readonly older: TwinSide
  readonly younger: TwinSide
  /** From 0 to 1, as the two stand now. */
  readonly likeness: number
  readonly reasons: readonly MatchReason[]
}

export interface TwinSide {
  readonly id: string
  readonly createdAt: string
  /** By column id (`record.field`); references as names. Never a sensitive value. */
  readonly values: Readonly<Record<string, unknown>>
}

/** The fair's open pairs, the likest first. A pair is closed when either side was merged, removed or kept. */
export async function readTwins(db: FairDeskDatabase, fairId: string): Promise<readonly TwinPair[]> {
  const [people, enterprises] = await Promise.all([
    openPairs(db, 'attendee', fairId),
    openPairs(db, 'enterprise', fairId),
  ])
  const names = await readOrganisationNames(
    db,
    people.flatMap(({ older, younger }) => [older, younger]),
  )
  const pairs = [
    ...people.map(({ doubt, older, younger }) =>
      describe(
        'attendee',
        doubt,
        older,
        younger,
        comparePeople(traitsOf({ ...older }), traitsOf({ ...younger })),
        personThresholds,
        names,
      ),
    ),
    ...enterprises.map(({ doubt, older, younger }) => {
      const comparison = compareEnterprises(knownEnterprise({ ...older }), knownEnterprise({ ...younger }))
      return describe('enterprise', doubt, older, younger, comparison, enterpriseThresholds, names)
    }),
  ]
  return pairs.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
}

export async function openPairs<K extends 'attendee' | 'enterprise'>(db: FairDeskDatabase, kind: K, fairId: string) {
  const doubts = await db.table<RowFor<K> & Twin, string>(kind).where('possibleTwinOf').above('').toArray()
  const own = doubts.filter((row) => row.fairId === fairId)
  const pairs = await Promise.all(own.map(async (doubt) => ({ doubt, pair: await openPair(db, kind, doubt) })))
  return pairs.flatMap(({ doubt, pair }) => (pair === null ? [] : [{ doubt, ...pair }]))
}

function describe<K extends 'attendee' | 'enterprise'>(
  record: K,
  doubt: Twin,
  older: RowFor<K> & Twin,
  younger: RowFor<K> & Twin,
  { weight, reasons }: Comparison,
  thresholds: Thresholds,
  names: ReadonlyMap<string, string>,
): TwinPair {
  const side = (row: RowFor<K> & Twin): TwinSide => ({
    id: row.id,
    createdAt: row.createdAt,
    values: shown(record, row, names),
  })
  const likeness = likenessOf(weight, thresholds)
  return { id: doubt.id, record, older: side(older), younger: side(younger), likeness, reasons }
}

function shown(
  kind: 'attendee' | 'enterprise',
  row: object,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  const all = new Map<string, unknown>(Object.entries(row))
  for (const { key, field } of projectColumns(records[kind])) {
    const value = all.get(key) ?? null
    if (value === null || field.sensitivity === 'sensitive') continue
    values[`${kind}.${key}`] =
      field.input === 'reference' ? (typeof value === 'string' ? (names.get(value) ?? '') : '') : value
  }
  return values
}
