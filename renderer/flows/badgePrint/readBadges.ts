import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { isThere } from '../record/isThere.ts'
import { readOwners } from '../record/readOwners.ts'
import type { BadgeOf } from './readHolders.ts'

/** The badge in force of each person, in their order; also one that was issued before the person was merged. */
export async function readBadges(db: FairDeskDatabase, attendeeIds: readonly string[]): Promise<readonly BadgeOf[]> {
  const [people, owners] = await Promise.all([
    db.records('attendee').bulkGet([...attendeeIds]),
    readOwners(db, attendeeIds),
  ])
  const badges = (
    await db
      .records('badge')
      .where('attendeeId')
      .anyOf([...owners.keys()])
      .toArray()
  ).filter(isInForce)
  const badgeOf = new Map(badges.map((badge) => [owners.get(badge.attendeeId) ?? badge.attendeeId, badge]))
  return people.flatMap((attendee) => {
    const badge = attendee === undefined ? undefined : badgeOf.get(attendee.id)
    return attendee === undefined || badge === undefined || !isThere(attendee) ? [] : [{ attendee, badge }]
  })
}
