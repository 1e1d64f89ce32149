import type { Gate } from '#shared/records/gate.ts'
import type { VenueHall } from '#shared/records/venueHall.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'

export interface Places {
  readonly halls: readonly VenueHall[]
  readonly gates: readonly Gate[]
}

/** The halls and gates of a fair in the order in which they were made. */
export async function readPlaces(db: FairDeskDatabase, fairId: string): Promise<Places> {
  const [halls, gates] = await Promise.all([
    db.records('venueHall').where('fairId').equals(fairId).sortBy('createdAt'),
    db.records('gate').where('fairId').equals(fairId).sortBy('createdAt'),
  ])
  return { halls: halls.filter(isThere), gates: gates.filter(isThere) }
}

const isThere = (row: { readonly removedAt: string | null }): boolean => row.removedAt === null
