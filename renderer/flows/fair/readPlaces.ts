import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Gate } from '#shared/records/gate.ts'
import type { VenueHall } from '#shared/records/venueHall.ts'

export interface Places {
  readonly halls: readonly VenueHall[]
  readonly gates: readonly Gate[]
}

/** The halls and gates of a fair in the order in which they were made. */
export async function readPlaces(db: FairDeskDatabase, fairId: string): Promise<Places> {
  const [halls, gates] = await Promise.all([
    db.records('venueHall').where('fairId').equals(fairId).toArray(),
    db.records('gate').where('fairId').equals(fairId).toArray(),
  ])
  return { halls: halls.filter(isThere).sort(inOrder), gates: gates.filter(isThere).sort(inOrder) }
}

type Place = VenueHall | Gate

const isThere = (place: { readonly removedAt: string | null }): boolean => place.removedAt === null

const inOrder = (a: Pick<Place, 'createdAt' | 'id'>, b: Pick<Place, 'createdAt' | 'id'>): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
