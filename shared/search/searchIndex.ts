/**
 * Finds records by what people type. A linear scan over prepared keys: 100,000 attendees answer in a few
 * milliseconds, an update touches one entry, and there is no second structure that could disagree with the first.
 */
import type { RowFor } from '../records/registry.ts'
import { createAttendance } from './attendance.ts'
import { followMerges } from './followMerges.ts'
import { listEntries } from './listEntries.ts'
import { createEntryMaker, type EntriesOf, type SearchEntry } from './searchEntry.ts'
import { type FoundKind, foundKinds, type ListOptions, type SearchHit, type SearchOptions } from './searchHit.ts'
import {
  type Match,
  matchTerm,
  matchWords,
  type OrganisationRank,
  type Query,
  rankName,
  readQuery,
  type Term,
  worstRank,
} from './searchQuery.ts'

/** What the index reads besides the records it finds. */
export type IndexedKind = FoundKind | 'badge' | 'scan'
export const indexedKinds: readonly IndexedKind[] = [...foundKinds, 'badge', 'scan']

export interface SearchIndex {
  /** Adds the record or takes its new state; a removed record leaves. */
  put<K extends IndexedKind>(kind: K, row: RowFor<K>): void
  /** A record that is no longer there at all, such as an erased one. */
  drop(kind: FoundKind, id: string): void
  search(text: string, options?: SearchOptions): SearchHit[]
  /** Ids of all records of a kind that fit, in order. */
  list(kind: FoundKind, options?: ListOptions): string[]
  countOf(kind: FoundKind): number
}

export function createSearchIndex(): SearchIndex {
  const entries: EntriesOf = {
    attendee: new Map(),
    enterprise: new Map(),
    position: new Map(),
    university: new Map(),
    booth: new Map(),
  }
  const attendance = createAttendance()
  const maker = createEntryMaker()
  const putFound = <K extends FoundKind>(kind: K, row: RowFor<K>) => {
    if (row.removedAt !== null) entries[kind].delete(row.id)
    else entries[kind].set(row.id, maker.entryOf(kind, row))
  }
  const put: { readonly [K in IndexedKind]: (row: RowFor<K>) => void } = {
    attendee: (row) => putFound('attendee', row),
    enterprise: (row) => putFound('enterprise', row),
    position: (row) => putFound('position', row),
    university: (row) => putFound('university', row),
    booth: (row) => putFound('booth', row),
    badge: (row) => attendance.putBadge(row),
    scan: (row) => attendance.putScan(row),
  }
  return {
    put: (kind, row) => put[kind](row),
    drop: (kind, id) => void entries[kind].delete(id),
    search: (text, options = {}) => search(entries, text, options),
    list: (kind, options = {}) =>
      listEntries({ entries, attendance, kind, matches: matchesOf(entries, kind, options.text ?? ''), options }),
    countOf: (kind) => entries[kind].size,
  }
}

function search(entries: EntriesOf, text: string, { kinds = foundKinds, limit = 20 }: SearchOptions): SearchHit[] {
  const query = readQuery(text)
  if (query === null) return []
  const ranks = organisationRanks(entries, query)
  const hits: { readonly rank: number; readonly hit: SearchHit }[] = []
  for (const kind of kinds) {
    const best: Map<string, Found>[] = []
    for (const entry of entries[kind].values()) {
      const match = matchEntry(entry, query, ranks)
      if (match === null) continue
      const bucket = (best[match.rank] ??= new Map())
      if (bucket.size >= limit) continue
      const target = followMerges(entries, entry)
      if (target !== null && !bucket.has(target.id)) bucket.set(target.id, { entry: target, match })
    }
    for (const { entry, match } of firstOf(best, limit))
      hits.push({ rank: match.rank, hit: hitOf(entries, entry, match) })
  }
  return hits.sort((a, b) => a.rank - b.rank).map(({ hit }) => hit)
}

interface Found {
  readonly entry: SearchEntry
  readonly match: Match
}

/** The first `limit` over the buckets of rising rank; a record that fits in two ways, or was merged, counts once. */
function firstOf(buckets: readonly (Map<string, Found> | undefined)[], limit: number): readonly Found[] {
  const found = new Map<string, Found>()
  for (let rank = 0; rank < worstRank && found.size < limit; rank += 1) {
    for (const [id, one] of buckets[rank] ?? []) if (found.size < limit && !found.has(id)) found.set(id, one)
  }
  return [...found.values()]
}

/** Rank by id, of the records that fit; null when there is nothing to look for. */
function matchesOf(entries: EntriesOf, kind: FoundKind, text: string): ReadonlyMap<string, number> | null {
  const query = readQuery(text)
  if (query === null) return null
  const ranks = organisationRanks(entries, query)
  const matches = new Map<string, number>()
  for (const entry of entries[kind].values()) {
    const match = matchEntry(entry, query, ranks)
    const target = match === null ? null : followMerges(entries, entry)
    if (match !== null && target !== null)
      matches.set(target.id, Math.min(match.rank, matches.get(target.id) ?? worstRank))
  }
  return matches
}

interface Ranks {
  readonly whole: OrganisationRank
  readonly words: readonly OrganisationRank[]
}

function matchEntry(entry: SearchEntry, query: Query, ranks: Ranks): Match | null {
  const match = matchTerm(entry, query.whole, ranks.whole)
  return match ?? (query.words.length > 0 ? matchWords(entry, query.words, ranks.words) : null)
}

/** Each organisation's name is compared once per query, not once per person. */
function organisationRanks(entries: EntriesOf, query: Query): Ranks {
  const rankBy = (term: Term): OrganisationRank => {
    const byId = new Map<string, number>()
    for (const organisations of [entries.enterprise, entries.university]) {
      for (const { id, name } of organisations.values()) {
        const rank = rankName(name, term)
        if (rank <= 36) byId.set(id, Math.floor(rank / 4))
      }
    }
    return (id) => (id === null ? undefined : byId.get(id))
  }
  return { whole: rankBy(query.whole), words: query.words.map(rankBy) }
}

function hitOf(entries: EntriesOf, entry: SearchEntry, match: Match): SearchHit {
  const enterprise = entry.kind === 'enterprise' ? undefined : entries.enterprise.get(entry.enterpriseId ?? '')
  const university = entry.kind === 'university' ? undefined : entries.university.get(entry.universityId ?? '')
  return {
    kind: entry.kind,
    id: entry.id,
    title: entry.title,
    subtitle: [enterprise?.title, university?.title, entry.detail]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
    matched: match.field,
    attendeeKind: entry.attendeeKind,
    enterpriseId: entry.enterpriseId,
    universityId: entry.universityId,
    phoneTail: entry.phoneTail,
  }
}
