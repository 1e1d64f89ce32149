import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Enterprise } from '#shared/records/enterprise.ts'
import { isThere } from '../record/isThere.ts'
import { type BoothPlace, boothPlaces } from './boothPlaces.ts'

/** One enterprise as it stands in the list. */
export interface EnterpriseLine {
  readonly enterprise: Enterprise
  readonly booths: readonly BoothPlace[]
  readonly positions: number
  /** Openings of all positions together; null when none says how many. */
  readonly openings: number | null
}

/** The lines of these enterprises by id; removed ones are absent. */
export async function readEnterpriseLines(
  db: FairDeskDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EnterpriseLine>> {
  const [rows, positions, booths] = await Promise.all([
    db.records('enterprise').bulkGet([...ids]),
    db.records('position').where('enterpriseId').anyOf(ids).toArray(),
    db.records('booth').where('enterpriseId').anyOf(ids).toArray(),
  ])
  const places = await boothPlaces(db, booths.filter(isThere))
  const positionsOf = Map.groupBy(positions.filter(isThere), (position) => position.enterpriseId)
  const boothsOf = Map.groupBy(places, (place) => place.booth.enterpriseId)
  const lines = new Map<string, EnterpriseLine>()
  for (const enterprise of rows) {
    if (enterprise === undefined || !isThere(enterprise)) continue
    const own = positionsOf.get(enterprise.id) ?? []
    const openings = own.flatMap((position) => position.openings ?? [])
    lines.set(enterprise.id, {
      enterprise,
      booths: boothsOf.get(enterprise.id) ?? [],
      positions: own.length,
      openings: openings.length === 0 ? null : openings.reduce((sum, count) => sum + count, 0),
    })
  }
  return lines
}
