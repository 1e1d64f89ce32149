import { comparisonKey } from '../identifiers/normaliseText.ts'
import { searchKeys } from '../names/pinyin.ts'
import { type RowFor, records } from '../records/registry.ts'
import type { Facet, FoundKind } from './searchHit.ts'

/** A name in the forms that people type: as written, whole pinyin, initials. */
export interface NameKeys {
  readonly text: string
  readonly full: string
  readonly initials: string
}

/** What the index remembers of one record. */
export interface SearchEntry {
  readonly kind: FoundKind
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly name: NameKeys
  /** The definition's `whole` and `tail` fields that have a value. */
  readonly codes: readonly CodeKey[]
  readonly attendeeKind: string | null
  readonly enterpriseId: string | null
  readonly universityId: string | null
  readonly phoneTail: string | null
  readonly mergedInto: string | null
  readonly facets: Readonly<Record<string, Facet>>
}

export type EntriesOf = Readonly<Record<FoundKind, Map<string, SearchEntry>>>

export interface CodeKey {
  readonly field: string
  readonly text: string
  /** A phone: found by its last digits, with or without the country code. */
  readonly hasTail: boolean
}

/** Turns rows into entries; many people share a name, so its pinyin is worked out once. */
export interface EntryMaker {
  entryOf<K extends FoundKind>(kind: K, row: RowFor<K>): SearchEntry
}

export function createEntryMaker(): EntryMaker {
  const known = new Map<string, NameKeys>()
  const nameKeys = (name: string, bearer: 'person' | 'organisation'): NameKeys => {
    const place = `${bearer} ${name}`
    const keys = known.get(place) ?? { text: comparisonKey(name), ...searchKeys(name, bearer) }
    known.set(place, keys)
    return keys
  }
  return {
    entryOf: (kind, row) => {
      const part = project[kind](row)
      return {
        ...nothing,
        ...part,
        kind,
        id: row.id,
        name: nameKeys(part.title, kind === 'attendee' ? 'person' : 'organisation'),
        codes: codesOf(kind, row),
        facets: { ...part.facets, createdAt: row.createdAt },
      }
    },
  }
}

type Part = Pick<SearchEntry, 'title' | 'facets'> & Partial<SearchEntry>

const nothing = {
  detail: '',
  attendeeKind: null,
  enterpriseId: null,
  universityId: null,
  phoneTail: null,
  mergedInto: null,
}

const project: { readonly [K in FoundKind]: (row: RowFor<K>) => Part } = {
  attendee: (row) => ({
    title: row.name,
    detail: row.studentNumber ?? row.title ?? '',
    attendeeKind: row.kind,
    enterpriseId: row.enterpriseId,
    universityId: row.universityId,
    phoneTail: row.phone?.slice(-4) ?? null,
    mergedInto: row.mergedInto,
    facets: {
      kind: row.kind,
      enterpriseId: row.enterpriseId,
      universityId: row.universityId,
      studentNumber: row.studentNumber,
      major: row.major,
      degree: row.degree,
    },
  }),
  enterprise: (row) => ({
    title: row.name,
    detail: row.city ?? '',
    enterpriseId: row.id,
    facets: {
      industry: row.industry,
      keyField: row.keyField,
      nature: row.nature,
      size: row.size,
      isSpecialised: row.isSpecialised === true,
      city: row.city,
    },
  }),
  position: (row) => ({
    title: row.title,
    detail: row.city ?? '',
    enterpriseId: row.enterpriseId,
    facets: { degree: row.degree },
  }),
  university: (row) => ({
    title: row.name,
    detail: row.location ?? '',
    universityId: row.id,
    facets: { level: row.level },
  }),
  booth: (row) => ({ title: row.number, enterpriseId: row.enterpriseId, facets: { hallId: row.hallId } }),
}

function codesOf(kind: FoundKind, row: Readonly<Record<string, unknown>>): readonly CodeKey[] {
  const codes: CodeKey[] = []
  for (const [field, { search }] of Object.entries(records[kind].fields)) {
    const value = row[field]
    if (typeof value !== 'string' || search === undefined || search === 'name') continue
    const hasTail = search === 'tail'
    codes.push({ field, text: hasTail ? value.replace(/\D/g, '') : comparisonKey(value), hasTail })
  }
  return codes
}
