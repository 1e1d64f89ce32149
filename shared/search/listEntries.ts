import type { Attendance } from './attendance.ts'
import { followMerges } from './followMerges.ts'
import type { EntriesOf, SearchEntry } from './searchEntry.ts'
import type { Facet, FoundKind, ListOptions } from './searchHit.ts'

interface ListRequest {
  readonly entries: EntriesOf
  readonly attendance: Attendance
  readonly kind: FoundKind
  /** Rank by id of what fits the text; null when no text was given. */
  readonly matches: ReadonlyMap<string, number> | null
  readonly options: ListOptions
}

type ReadFacet = (entry: SearchEntry) => Facet

/** Ids in the order asked for. Empty values come last in either direction; equal ones by name, then registration. */
export function listEntries({ entries, attendance, kind, matches, options }: ListRequest): string[] {
  const facet = facetsOf(entries, attendance, kind)
  const accepts = Object.entries(options.filter ?? {}).map(([key, wanted]) => {
    const read = facet(key)
    const values: readonly Facet[] = isList(wanted) ? wanted : [wanted]
    return (entry: SearchEntry) => values.includes(read(entry))
  })
  const kept: SearchEntry[] = []
  for (const entry of entries[kind].values()) {
    if (entry.mergedInto !== null || (matches !== null && !matches.has(entry.id))) continue
    if (accepts.every((accept) => accept(entry))) kept.push(entry)
  }
  if (options.sort !== undefined) sortBy(kept, facet(options.sort.by), options.sort.isDescending)
  else if (matches !== null) kept.sort((a, b) => (matches.get(a.id) ?? 0) - (matches.get(b.id) ?? 0))
  return kept.map((entry) => entry.id)
}

function sortBy(list: SearchEntry[], read: ReadFacet, isDescending: boolean): void {
  const direction = isDescending ? -1 : 1
  const values = new Map(list.map((entry) => [entry, read(entry)]))
  list.sort((a, b) => {
    const [x, y] = [values.get(a) ?? '', values.get(b) ?? '']
    if (x === y) return compare(a.name.full, b.name.full) || compare(a.id, b.id)
    if (x === '' || y === '') return x === '' ? 1 : -1
    return compare(x, y) * direction
  })
}

/** Besides the stored facets: `name` (by pinyin), `organisation`, `booth`, `positions`, `hasBadge`, `hasArrived`. */
function facetsOf(entries: EntriesOf, attendance: Attendance, kind: FoundKind): (key: string) => ReadFacet {
  const ownersOf = (ids: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...ids].flatMap((id) => followId(entries, id)))
  return (key) => {
    switch (key) {
      case 'name':
        return (entry) => entry.name.full
      case 'organisation':
        return (entry) => organisationOf(entries, entry)?.name.full ?? null
      case 'booth':
        return readFrom(firstBooths(entries), null)
      case 'positions':
        return readFrom(countByEnterprise(entries), 0)
      case 'hasBadge': {
        const ids = ownersOf(attendance.withBadge())
        return (entry) => kind === 'attendee' && ids.has(entry.id)
      }
      case 'hasArrived': {
        const ids = ownersOf(attendance.arrived())
        return (entry) => kind === 'attendee' && ids.has(entry.id)
      }
      default:
        return (entry) => entry.facets[key] ?? null
    }
  }
}

const organisationOf = (entries: EntriesOf, entry: SearchEntry): SearchEntry | undefined =>
  entries.enterprise.get(entry.enterpriseId ?? '') ?? entries.university.get(entry.universityId ?? '')

const readFrom =
  (byId: ReadonlyMap<string, Facet>, otherwise: Facet): ReadFacet =>
  (entry) =>
    byId.get(entry.id) ?? otherwise

function firstBooths(entries: EntriesOf): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { enterpriseId, title } of entries.booth.values()) {
    const known = first.get(enterpriseId ?? '')
    if (enterpriseId !== null && (known === undefined || compare(title, known) < 0)) first.set(enterpriseId, title)
  }
  return first
}

function countByEnterprise(entries: EntriesOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { enterpriseId } of entries.position.values()) {
    if (enterpriseId !== null) counts.set(enterpriseId, (counts.get(enterpriseId) ?? 0) + 1)
  }
  return counts
}

function followId(entries: EntriesOf, id: string): string[] {
  const entry = entries.attendee.get(id)
  const target = entry === undefined ? null : followMerges(entries, entry)
  return target === null ? [] : [target.id]
}

const compare = (a: NonNullable<Facet>, b: NonNullable<Facet>): number => (a < b ? -1 : a > b ? 1 : 0)

const isList = (wanted: Facet | readonly Facet[]): wanted is readonly Facet[] => Array.isArray(wanted)
