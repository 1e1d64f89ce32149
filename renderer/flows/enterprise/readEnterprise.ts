import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Enterprise } from '#shared/records/enterprise.ts'
import type { Position } from '#shared/records/position.ts'
import type { VenueHall } from '#shared/records/venueHall.ts'
import { isThere } from '../record/isThere.ts'
import { type BoothPlace, boothPlaces } from './boothPlaces.ts'

export interface EnterpriseFile {
  readonly enterprise: Enterprise
  readonly positions: readonly Position[]
  readonly booths: readonly BoothPlace[]
  readonly representatives: readonly AttendeeRow[]
  /** Halls of the fair, to choose a booth in. */
  readonly halls: readonly VenueHall[]
}

/** Everything of one enterprise; null when it is gone. */
export async function readEnterprise(db: FairDeskDatabase, fairId: string, id: string): Promise<EnterpriseFile | null> {
  const enterprise = await db.records('enterprise').get(id)
  if (enterprise === undefined || !isThere(enterprise) || enterprise.fairId !== fairId) return null
  const [positions, booths, people, halls] = await Promise.all([
    db.records('position').where('enterpriseId').equals(id).sortBy('createdAt'),
    db.records('booth').where('enterpriseId').equals(id).toArray(),
    db.records('attendee').where('enterpriseId').equals(id).sortBy('createdAt'),
    db.records('venueHall').where('fairId').equals(fairId).sortBy('createdAt'),
  ])
  return {
    enterprise,
    positions: positions.filter(isThere),
    booths: await boothPlaces(db, booths.filter(isThere)),
    representatives: people.filter((person) => isThere(person) && person.mergedInto === null),
    halls: halls.filter(isThere),
  }
}
