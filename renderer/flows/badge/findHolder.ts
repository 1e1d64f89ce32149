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
  /** Of all their badges: what was scanned before its badge came here knows only this. */
  readonly serials: readonly string[]
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
  serials: [],
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
    const { holder, badges: own } = await describePerson(db, badge.attendeeId)
    return { ...holder, badge, replacedBy: isInForce(badge) ? null : newestInForce(own) }
  })

/** The same for a person who was found by name. */
export const findPerson = (db: FairDeskDatabase, attendeeId: string): Promise<KnownHolder> =>
  db.transaction('r', tablesOf(db), async () => (await describePerson(db, attendeeId)).holder)

interface Described {
  readonly holder: KnownHolder
  readonly badges: readonly RowFor<'badge'>[]
}

async function describePerson(db: FairDeskDatabase, attendeeId: string): Promise<Described> {
  const attendees = db.records('attendee')
  const start = await attendees.get(attendeeId)
  if (start === undefined) return { holder: nobody, badges: [] }
  const { current, ids } = await followMerge(start, (id) => attendees.get(id))
  const [{ owners, badges }, organisation, boothHallIds] = await Promise.all([
    readOwned(db, ids),
    organisationOf(db, current),
    boothHallsOf(db, current),
  ])
  const serials = badges.map(({ serial }) => serial)
  const holder = { ...nobody, attendee: current, attendeeIds: owners, serials, organisation, boothHallIds }
  return { holder, badges }
}

/** Every id the person goes or went by, and the badges issued under any of them. */
async function readOwned(db: FairDeskDatabase, ids: readonly string[]) {
  const owners = [...(await readOwners(db, ids)).keys()]
  return { owners, badges: await db.records('badge').where('attendeeId').anyOf(owners).toArray() }
}

async function boothHallsOf(db: FairDeskDatabase, { enterpriseId }: AttendeeRow): Promise<readonly string[]> {
  if (enterpriseId === null) return []
  const booths = await db.records('booth').where('enterpriseId').equals(enterpriseId).toArray()
  return [...new Set(booths.flatMap(({ hallId, removedAt }) => (removedAt === null ? (hallId ?? []) : [])))]
}

/** The newest: two stations that could not hear of each other may each have issued one. */
function newestInForce(badges: readonly RowFor<'badge'>[]): ReplacedBy | null {
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
