import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { followMerge } from '#shared/checkin/followMerge.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { RowFor } from '#shared/records/registry.ts'
import { readOwners } from '../record/readOwners.ts'
import { isInForce } from './retireBadge.ts'

/** Whose badge it is, as far as this station knows. */
export interface KnownHolder {
  readonly badge: RowFor<'badge'> | null
  /** After merges: the record that stands for the person now. */
  readonly attendee: AttendeeRow | null
  /** Every id that this person's facts may have been written with. */
  readonly attendeeIds: readonly string[]
  /** Enterprise or university, empty when there is none. */
  readonly organisation: string
  /** The halls in which their enterprise has booths. */
  readonly boothHallIds: readonly string[]
  /** Of a retired badge: the one in force that the person has instead. */
  readonly replacedBy: ReplacedBy | null
}

export type ReplacedBy = Pick<RowFor<'badge'>, 'serial' | 'createdAt'>

export const nobody: KnownHolder = {
  badge: null,
  attendee: null,
  attendeeIds: [],
  organisation: '',
  boothHallIds: [],
  replacedBy: null,
}

/** One read transaction; retired and removed records are given too, for the caller to judge. */
export const findHolder = (db: FairDeskDatabase, fairId: string, serial: string): Promise<KnownHolder> =>
  db.transaction('r', tablesOf(db), async () => {
    const badges = await db.records('badge').where('[fairId+serial]').equals([fairId, serial]).toArray()
    const badge = badges.find((row) => row.removedAt === null) ?? badges[0]
    if (badge === undefined) return nobody
    const person = await describePerson(db, badge.attendeeId)
    return { ...person, badge, replacedBy: isInForce(badge) ? null : await readBadgeInForce(db, person.attendeeIds) }
  })

/** The same for a person who was found by name. */
export const findPerson = (db: FairDeskDatabase, attendeeId: string): Promise<KnownHolder> =>
  db.transaction('r', tablesOf(db), () => describePerson(db, attendeeId))

async function describePerson(db: FairDeskDatabase, attendeeId: string): Promise<KnownHolder> {
  const attendees = db.records('attendee')
  const start = await attendees.get(attendeeId)
  if (start === undefined) return nobody
  const { current, ids } = await followMerge(start, (id) => attendees.get(id))
  const [owners, organisation, boothHallIds] = await Promise.all([
    readOwners(db, ids),
    organisationOf(db, current),
    boothHallsOf(db, current),
  ])
  return { ...nobody, attendee: current, attendeeIds: [...owners.keys()], organisation, boothHallIds }
}

async function boothHallsOf(db: FairDeskDatabase, { enterpriseId }: AttendeeRow): Promise<readonly string[]> {
  if (enterpriseId === null) return []
  const booths = await db.records('booth').where('enterpriseId').equals(enterpriseId).toArray()
  return [...new Set(booths.flatMap(({ hallId, removedAt }) => (removedAt === null ? (hallId ?? []) : [])))]
}

/** The newest: two stations that could not hear of each other may each have issued one. */
async function readBadgeInForce(db: FairDeskDatabase, attendeeIds: readonly string[]): Promise<ReplacedBy | null> {
  const badges = await db.records('badge').where('attendeeId').anyOf(attendeeIds).toArray()
  const newest = badges
    .filter(isInForce)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .at(-1)
  return newest === undefined ? null : { serial: newest.serial, createdAt: newest.createdAt }
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
  db.records('booth'),
]
