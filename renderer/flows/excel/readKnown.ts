import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { KnownPeople } from '#shared/import/planAttendees.ts'
import type { KnownEnterprises } from '#shared/import/planEnterprises.ts'
import type { RecordKind, RowFor } from '#shared/records/registry.ts'

/** What the fair has already, for the preview and again inside the commit: only database reads are awaited. */
export async function readKnownPeople(db: FairDeskDatabase, fairId: string): Promise<KnownPeople> {
  const [people, universities, enterprises] = await Promise.all([
    presentRows(db, 'attendee', fairId),
    presentRows(db, 'university', fairId),
    presentRows(db, 'enterprise', fairId),
  ])
  return { people, universities, enterprises }
}

export async function readKnownEnterprises(db: FairDeskDatabase, fairId: string): Promise<KnownEnterprises> {
  const [enterprises, positions, booths] = await Promise.all([
    presentRows(db, 'enterprise', fairId),
    presentRows(db, 'position', fairId),
    presentRows(db, 'booth', fairId),
  ])
  return { enterprises, positions, booths }
}

async function presentRows<K extends RecordKind>(db: FairDeskDatabase, kind: K, fairId: string): Promise<RowFor<K>[]> {
  const rows = await db.records(kind).where({ fairId }).toArray()
  return rows.filter((row) => row.removedAt === null)
}
