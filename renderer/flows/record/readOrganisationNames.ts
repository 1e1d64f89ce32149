import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'

type Member = Pick<AttendeeRow, 'universityId' | 'enterpriseId'>

/** The names of these people's universities and enterprises, by id. */
export async function readOrganisationNames(
  db: FairDeskDatabase,
  people: readonly Member[],
): Promise<ReadonlyMap<string, string>> {
  const [universities, enterprises] = await Promise.all([
    db.records('university').bulkGet([...new Set(people.flatMap((row) => row.universityId ?? []))]),
    db.records('enterprise').bulkGet([...new Set(people.flatMap((row) => row.enterpriseId ?? []))]),
  ])
  return new Map(
    [...universities, ...enterprises].flatMap((row) => (row === undefined ? [] : [[row.id, row.name] as const])),
  )
}
