import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Intention } from '#shared/records/intention.ts'
import type { RowFor } from '#shared/records/registry.ts'

/** An intention with the names of its parties. */
export interface IntentionEntry {
  readonly intention: Intention
  readonly enterpriseName: string
  /** The student's or the university's. */
  readonly otherName: string
  /** The student's university; '' for a university. */
  readonly otherDetail: string
  /** '' without a position. */
  readonly positionTitle: string
  /** When it was last touched, milliseconds since 1970. */
  readonly changedAtMs: number
  /** Lower-case text that a filter looks into. */
  readonly searchText: string
}

/** Few enough rows at once that reading never holds up a key press. */
const pageSize = 1000

/** All of a fair's intentions, the last touched first. */
export async function readIntentions(db: FairDeskDatabase, fairId: string): Promise<readonly IntentionEntry[]> {
  const table = db.records('intention')
  const ids = await table.where('[fairId+createdAt]').between([fairId, ''], [fairId, '\uffff']).primaryKeys()
  const names = openNames(db)
  const entries: IntentionEntry[] = []
  for (let from = 0; from < ids.length; from += pageSize) {
    const rows = await table.bulkGet(ids.slice(from, from + pageSize))
    entries.push(
      ...(await names.describe(rows.flatMap((row) => (row === undefined || row.removedAt !== null ? [] : row)))),
    )
  }
  return entries.sort((a, b) => b.changedAtMs - a.changedAtMs)
}

/** Ops are named by UUIDv7 (RFC 9562), which begin with 48 bits of milliseconds. Untouched since: when it was made. */
function lastTouchedMs({ createdAt, revisions }: RowFor<'intention'>): number {
  const changes = Object.values(revisions.changed).map((opId) =>
    Number.parseInt(opId.slice(0, 8) + opId.slice(9, 13), 16),
  )
  return Math.max(Date.parse(createdAt), ...changes)
}

function openNames(db: FairDeskDatabase) {
  const known = new Map<string, string>()
  const universityOf = new Map<string, string | null>()

  const learn = async (kind: 'enterprise' | 'university' | 'position', ids: readonly (string | null)[]) => {
    const wanted = unknownOf(ids, known)
    const rows = await db
      .table<{ readonly id: string; readonly name?: string; readonly title?: string }, string>(kind)
      .bulkGet(wanted)
    for (const row of rows) if (row !== undefined) known.set(row.id, row.name ?? row.title ?? '')
  }
  const learnStudents = async (ids: readonly (string | null)[]) => {
    const rows = await db.records('attendee').bulkGet(unknownOf(ids, known))
    for (const row of rows) {
      if (row === undefined) continue
      known.set(row.id, row.name)
      universityOf.set(row.id, row.universityId)
    }
  }
  const nameOf = (id: string | null | undefined): string =>
    id === null || id === undefined ? '' : (known.get(id) ?? '')

  return {
    describe: async (rows: readonly RowFor<'intention'>[]): Promise<readonly IntentionEntry[]> => {
      await Promise.all([
        learn(
          'enterprise',
          rows.map((row) => row.enterpriseId),
        ),
        learn(
          'position',
          rows.map((row) => row.positionId),
        ),
        learnStudents(rows.map((row) => row.attendeeId)),
      ])
      await learn('university', [
        ...rows.map((row) => row.universityId),
        ...rows.map((row) => universityOf.get(row.attendeeId ?? '') ?? null),
      ])
      return rows.map((intention) => {
        const named = {
          enterpriseName: nameOf(intention.enterpriseId),
          otherName: nameOf(intention.attendeeId ?? intention.universityId),
          otherDetail: nameOf(universityOf.get(intention.attendeeId ?? '')),
          positionTitle: nameOf(intention.positionId),
        }
        const searchText = [...Object.values(named), intention.note ?? ''].join('\n').toLowerCase()
        return { intention, ...named, changedAtMs: lastTouchedMs(intention), searchText }
      })
    },
  }
}

const unknownOf = (ids: readonly (string | null)[], known: ReadonlyMap<string, string>): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null && !known.has(id))),
]
