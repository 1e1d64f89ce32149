import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Intention } from '#shared/records/intention.ts'
import type { Position } from '#shared/records/position.ts'
import type { Party } from './party.ts'

/** What is known of two parties before anything is recorded. */
export interface Pair {
  /** Everything on record between the two. */
  readonly existing: readonly Intention[]
  /** The enterprise's positions, by title. */
  readonly positions: readonly Position[]
}

export async function readPair(db: FairDeskDatabase, enterprise: Party, other: Party): Promise<Pair> {
  const field = other.kind === 'student' ? 'attendeeId' : 'universityId'
  const [intentions, positions] = await Promise.all([
    db.records('intention').where(field).equals(other.id).toArray(),
    other.kind === 'student' ? db.records('position').where('enterpriseId').equals(enterprise.id).toArray() : [],
  ])
  return {
    existing: intentions.filter((row) => row.removedAt === null && row.enterpriseId === enterprise.id),
    positions: positions
      .filter((row) => row.removedAt === null)
      .sort((a, b) => a.title.localeCompare(b.title, 'zh-CN')),
  }
}
