import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Booth } from '#shared/records/booth.ts'

export interface BoothPlace {
  readonly booth: Booth
  /** Null when the booth names no hall. */
  readonly hallName: string | null
}

/** Booths with the names of their halls, by number as people count: A2 before A10. */
export async function boothPlaces(db: FairDeskDatabase, booths: readonly Booth[]): Promise<readonly BoothPlace[]> {
  const halls = await db.records('venueHall').bulkGet([...new Set(booths.flatMap((booth) => booth.hallId ?? []))])
  const names = new Map(halls.flatMap((hall) => (hall === undefined ? [] : [[hall.id, hall.name] as const])))
  return booths
    .map((booth) => ({ booth, hallName: names.get(booth.hallId ?? '') ?? null }))
    .sort((a, b) => byNumber.compare(a.booth.number, b.booth.number))
}

const byNumber = new Intl.Collator('en', { numeric: true })
