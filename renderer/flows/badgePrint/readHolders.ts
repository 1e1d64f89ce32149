import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import type { Fair } from '#shared/records/fair.ts'
import { isThere } from '../record/isThere.ts'
import { readOrganisationNames } from '../record/readOrganisationNames.ts'

export interface BadgeOf {
  readonly attendee: AttendeeRow
  readonly badge: Badge
}

/** What the badges of these people say, in the same order. */
export async function readHolders(
  db: FairDeskDatabase,
  fair: Pick<Fair, 'name' | 'venue' | 'startsOn' | 'endsOn'>,
  badges: readonly BadgeOf[],
): Promise<readonly BadgeHolder[]> {
  const people = badges.map(({ attendee }) => attendee)
  const enterpriseIds = [...new Set(people.flatMap(({ enterpriseId }) => enterpriseId ?? []))]
  const [names, booths] = await Promise.all([
    readOrganisationNames(db, people),
    db.records('booth').where('enterpriseId').anyOf(enterpriseIds).toArray(),
  ])
  const boothsOf = Map.groupBy(booths.filter(isThere), ({ enterpriseId }) => enterpriseId ?? '')
  const days = fair.startsOn === fair.endsOn ? fair.startsOn : `${fair.startsOn} – ${fair.endsOn}`
  return badges.map(({ attendee, badge }) => ({
    kind: attendee.kind,
    name: attendee.name,
    organisation: organisationOf(attendee, names),
    title: attendee.title ?? '',
    major: attendee.major ?? '',
    booth: (boothsOf.get(attendee.enterpriseId ?? '') ?? []).map(({ number }) => number).join('、'),
    fairName: fair.name,
    venue: fair.venue ?? '',
    days,
    serial: badge.serial,
    code: badge.code,
  }))
}

/** Enterprise or university; staff and guests may have neither, then their title stands there. */
const organisationOf = ({ enterpriseId, universityId, title }: AttendeeRow, names: ReadonlyMap<string, string>) =>
  names.get(enterpriseId ?? '') ?? names.get(universityId ?? '') ?? title ?? ''
