import type { FairNumbers, RollUp, Totals } from '#shared/office/officeShapes.ts'
import { fairKinds } from '#shared/reference/fairKinds.ts'
import type { FairEntry } from '../repositories/fairs.ts'

type Counted = Pick<FairEntry, 'fair_id' | 'series' | 'region' | 'kind'> & { readonly numbers: FairNumbers | undefined }

/** Fairs rolled up: all of them, and by series, region and kind, the largest group first. */
export function rollUp(fairs: readonly Counted[]): RollUp {
  return {
    total: addUp(fairs),
    bySeries: groups(fairs, ({ series }) => series),
    byRegion: groups(fairs, ({ region }) => region),
    byKind: groups(fairs, ({ kind }) => kind).filter(({ name }) => fairKinds.has(name)),
  }
}

function groups<K>(fairs: readonly Counted[], keyOf: (fair: Counted) => K): { name: K; totals: Totals }[] {
  return [...Map.groupBy(fairs, keyOf)]
    .map(([name, list]) => ({ name, totals: addUp(list) }))
    .toSorted((one, other) => other.totals.fairs - one.totals.fairs)
}

function addUp(fairs: readonly Counted[]): Totals {
  const counted = fairs.flatMap(({ numbers }) => numbers ?? [])
  const industries: Record<string, number> = {}
  for (const numbers of counted)
    for (const [section, count] of Object.entries(numbers.industries))
      industries[section] = (industries[section] ?? 0) + count
  const sum = (figure: Exclude<keyof Totals, 'fairs' | 'counted' | 'industries'>): number =>
    counted.reduce((all, numbers) => all + numbers[figure], 0)
  return {
    fairs: fairs.length,
    counted: counted.length,
    enterprises: sum('enterprises'),
    positions: sum('positions'),
    openings: sum('openings'),
    people: sum('people'),
    admitted: sum('admitted'),
    inside: sum('inside'),
    scans: sum('scans'),
    studentIntentions: sum('studentIntentions'),
    cooperations: sum('cooperations'),
    industries,
  }
}
