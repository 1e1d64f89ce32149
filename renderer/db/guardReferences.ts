import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { RecordKind } from '#shared/records/registry.ts'
import type { StoredRow, UndoStep } from './applyChange.ts'
import type { FairDeskDatabase } from './database.ts'
import { readOfFair } from './readOfFair.ts'

/** What else must hold for an undo, checked in its transaction; only database reads may be awaited. */
export interface UndoGuard {
  readonly kinds: readonly RecordKind[]
  readonly check: (db: FairDeskDatabase) => Promise<Result<null>>
}

export interface Reference {
  readonly kind: RecordKind
  readonly field: string
  /** The kind that the field names. */
  readonly to: RecordKind
  /** Otherwise the fair's rows of `kind` are read. */
  readonly isIndexed: boolean
}

/** Where records lean on others. A disclosure only says that somebody looked, and leans on nothing. */
export const references: readonly Reference[] = [
  { kind: 'attendee', field: 'universityId', to: 'university', isIndexed: false },
  { kind: 'attendee', field: 'enterpriseId', to: 'enterprise', isIndexed: true },
  { kind: 'attendee', field: 'mergedInto', to: 'attendee', isIndexed: true },
  { kind: 'badge', field: 'attendeeId', to: 'attendee', isIndexed: true },
  { kind: 'scan', field: 'attendeeId', to: 'attendee', isIndexed: true },
  { kind: 'intention', field: 'enterpriseId', to: 'enterprise', isIndexed: true },
  { kind: 'intention', field: 'attendeeId', to: 'attendee', isIndexed: true },
  { kind: 'intention', field: 'universityId', to: 'university', isIndexed: true },
  { kind: 'intention', field: 'positionId', to: 'position', isIndexed: false },
  { kind: 'assistanceCase', field: 'attendeeId', to: 'attendee', isIndexed: true },
  { kind: 'position', field: 'enterpriseId', to: 'enterprise', isIndexed: true },
  { kind: 'booth', field: 'enterpriseId', to: 'enterprise', isIndexed: true },
  { kind: 'booth', field: 'hallId', to: 'venueHall', isIndexed: false },
  { kind: 'gate', field: 'hallId', to: 'venueHall', isIndexed: false },
]

/**
 * RECORD_UNDO_STALE while a record from outside the steps refers to one that they created: taking that back would
 * leave a badge without a person, or people at a university that is gone.
 */
export function guardReferences(steps: readonly UndoStep[], fairId: string): UndoGuard {
  const isOwn = ownReferences(steps)
  const created = Map.groupBy(
    steps.filter((step) => step.previous === null),
    (step) => step.kind,
  )
  const leaning = references.flatMap((reference) => {
    const ids = created.get(reference.to)?.map((step) => step.id)
    return ids === undefined ? [] : [{ ...reference, ids }]
  })
  return {
    kinds: leaning.map(({ kind }) => kind),
    check: async (db) => {
      for (const { kind, field, ids, isIndexed } of leaning) {
        const table = db.table<StoredRow, string>(kind)
        const rows = isIndexed
          ? await table.where(field).anyOf(ids).toArray()
          : (await readOfFair<RecordKind, StoredRow>(db, kind, fairId)).filter((row) =>
              ids.includes(String(row[field])),
            )
        if (rows.some((row) => row.removedAt === null && !isOwn(row.id, field))) return fail('RECORD_UNDO_STALE')
      }
      return ok(null)
    },
  }
}

/** Whether a reference goes when the steps are taken back: its record was created by them, or they set the field. */
export function ownReferences(steps: readonly UndoStep[]): (id: string, field: string) => boolean {
  const fields = new Map<string, ReadonlySet<string> | 'all'>()
  for (const { id, previous, fields: set } of steps) {
    const known = fields.get(id)
    if (known !== 'all') fields.set(id, previous === null ? 'all' : new Set([...(known ?? []), ...set]))
  }
  return (id, field) => {
    const own = fields.get(id)
    return own === 'all' || own?.has(field) === true
  }
}
