import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { RecordKind } from '#shared/records/registry.ts'

/** Kinds whose names stand in the list of intentions. */
export const namedKinds = ['enterprise', 'university', 'position', 'attendee'] as const satisfies readonly RecordKind[]
export type NamedKind = (typeof namedKinds)[number]

/** Names by id, read once and again only where a record has changed. */
export interface PartyNames {
  /** Reads what is not known yet. */
  learn(kind: NamedKind, ids: readonly (string | null)[]): Promise<void>
  /** Reads the known ones among the ids again; resolves with those. */
  refresh(kind: NamedKind, ids: readonly string[]): Promise<readonly string[]>
  /** '' for null and for a record that is not here. */
  nameOf(id: string | null | undefined): string
  /** The university of a student. */
  universityOf(attendeeId: string | null): string | null
}

export function openPartyNames(db: FairDeskDatabase): PartyNames {
  const names = new Map<string, string>()
  const universities = new Map<string, string | null>()

  const read = async (kind: NamedKind, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return
    if (kind === 'attendee') {
      for (const row of await db.records('attendee').bulkGet([...ids])) {
        if (row === undefined) continue
        names.set(row.id, row.name)
        universities.set(row.id, row.universityId)
      }
    } else if (kind === 'position') {
      for (const row of await db.records('position').bulkGet([...ids]))
        if (row !== undefined) names.set(row.id, row.title)
    } else {
      const rows = await (kind === 'enterprise'
        ? db.records('enterprise').bulkGet([...ids])
        : db.records('university').bulkGet([...ids]))
      for (const row of rows) if (row !== undefined) names.set(row.id, row.name)
    }
  }

  return {
    learn: (kind, ids) => read(kind, [...new Set(ids.filter((id): id is string => id !== null && !names.has(id)))]),
    refresh: async (kind, ids) => {
      const known = ids.filter((id) => names.has(id))
      await read(kind, known)
      return known
    },
    nameOf: (id) => (id === null || id === undefined ? '' : (names.get(id) ?? '')),
    universityOf: (attendeeId) => (attendeeId === null ? null : (universities.get(attendeeId) ?? null)),
  }
}
