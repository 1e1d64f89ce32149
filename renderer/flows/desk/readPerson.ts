import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import { readHolder } from '../badge/readHolder.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { readOwners } from '../record/readOwners.ts'

/** One person as the desk sees them. */
export interface Person {
  readonly attendee: AttendeeRow
  /** Enterprise, university or title, as on the badge; '' when there is none. */
  readonly organisation: string
  readonly badge: Badge | null
  /** Badges out of force, newest first. */
  readonly earlier: readonly Badge[]
}

/** Null when the person is gone. Merges are followed. */
export async function readPerson(db: FairDeskDatabase, fairId: string, attendeeId: string): Promise<Person | null> {
  const holder = await readHolder(db, fairId, attendeeId)
  if (!holder.ok) {
    if (holder.error.code === 'RECORD_NOT_FOUND') return null
    throw new Error(holder.error.code)
  }
  const attendee = holder.value
  const ids = [...(await readOwners(db, [attendee.id])).keys()]
  const [badges, enterprise, university] = await Promise.all([
    db.records('badge').where('attendeeId').anyOf(ids).toArray(),
    attendee.enterpriseId === null ? undefined : db.records('enterprise').get(attendee.enterpriseId),
    attendee.universityId === null ? undefined : db.records('university').get(attendee.universityId),
  ])
  const newestFirst = badges
    .filter((badge) => badge.removedAt === null)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return {
    attendee,
    organisation: [enterprise?.name, university?.name].find((name) => name !== undefined) ?? attendee.title ?? '',
    badge: newestFirst.find(isInForce) ?? null,
    earlier: newestFirst.filter((badge) => !isInForce(badge)),
  }
}
