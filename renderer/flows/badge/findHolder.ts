import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { readOwners } from '../record/readOwners.ts'

/** Whose badge it is, as far as this station knows. */
export interface KnownHolder {
  readonly badge: RowFor<'badge'> | null
  /** After merges: the record that stands for the person now. */
  readonly attendee: AttendeeRow | null
  /** Every id that this person's facts may have been written with. */
  readonly attendeeIds: readonly string[]
  /** Enterprise or university, empty when there is none. */
  readonly organisation: string
}

const nobody: KnownHolder = { badge: null, attendee: null, attendeeIds: [], organisation: '' }

/** One read transaction; retired and removed records are given too, for the caller to judge. */
export const findHolder = (db: FairDeskDatabase, fairId: string, serial: string): Promise<KnownHolder> =>
  db.transaction('r', tablesOf(db), async () => {
    const badges = await db.records('badge').where('[fairId+serial]').equals([fairId, serial]).toArray()
    const badge = badges.find((row) => row.removedAt === null) ?? badges[0]
    if (badge === undefined) return nobody
    return { ...(await describePerson(db, badge.attendeeId)), badge }
  })

/** The same for a person who was found by name. */
export const findPerson = (db: FairDeskDatabase, attendeeId: string): Promise<KnownHolder> =>
  db.transaction('r', tablesOf(db), () => describePerson(db, attendeeId))

async function describePerson(db: FairDeskDatabase, attendeeId: string): Promise<KnownHolder> {
  const attendees = db.records('attendee')
  const start = await attendees.get(attendeeId)
  if (start === undefined) return nobody
  const { current, ids } = await followMerge(start, (id) => attendees.get(id))
  const [owners, organisation] = await Promise.all([readOwners(db, ids), organisationOf(db, current)])
  return { badge: null, attendee: current, attendeeIds: [...owners.keys()], organisation }
}

async function organisationOf(db: FairDeskDatabase, { enterpriseId, universityId }: AttendeeRow): Promise<string> {
  if (enterpriseId !== null) return (await db.records('enterprise').get(enterpriseId))?.name ?? ''
  return universityId === null ? '' : ((await db.records('university').get(universityId))?.name ?? '')
}

const tablesOf = (db: FairDeskDatabase) => [
  db.records('badge'),
  db.records('attendee'),
  db.records('enterprise'),
  db.records('university'),
]
