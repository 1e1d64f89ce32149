import type { FairDeskDatabase } from '#renderer/db/database.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { isThere } from '../record/isThere.ts'
import { readOrganisationNames } from '../record/readOrganisationNames.ts'
import { readOwners } from '../record/readOwners.ts'
import { hasArrived } from './hasArrived.ts'

/** One person as they stand in the list. */
export interface AttendeeLine {
  readonly attendee: AttendeeRow
  readonly universityName: string | null
  readonly enterpriseName: string | null
  /** Enterprise or university; '' when there is none. */
  readonly organisation: string
  /** `retired`: had badges, none in force. */
  readonly badge: 'inForce' | 'retired' | 'none'
  readonly hasArrived: boolean
}

/** The lines of these people by id; removed and merged ones are absent. */
export async function readAttendeeLines(
  db: FairDeskDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttendeeLine>> {
  const owners = await readOwners(db, ids)
  const [rows, badges, scans] = await Promise.all([
    db.records('attendee').bulkGet([...ids]),
    db
      .records('badge')
      .where('attendeeId')
      .anyOf([...owners.keys()])
      .toArray(),
    db
      .records('scan')
      .where('attendeeId')
      .anyOf([...owners.keys()])
      .toArray(),
  ])
  const people = rows.filter((row) => row !== undefined && isThere(row) && row.mergedInto === null)
  const organisations = await readOrganisationNames(
    db,
    people.flatMap((row) => row ?? []),
  )
  const badgesOf = Map.groupBy(badges.filter(isThere), (badge) => owners.get(badge.attendeeId))
  const scansOf = Map.groupBy(scans, (scan) => owners.get(scan.attendeeId ?? ''))
  const lines = new Map<string, AttendeeLine>()
  for (const attendee of people) {
    if (attendee === undefined) continue
    const own = badgesOf.get(attendee.id) ?? []
    const universityName = organisations.get(attendee.universityId ?? '') ?? null
    const enterpriseName = organisations.get(attendee.enterpriseId ?? '') ?? null
    lines.set(attendee.id, {
      attendee,
      universityName,
      enterpriseName,
      organisation: enterpriseName ?? universityName ?? '',
      badge: own.some(isInForce) ? 'inForce' : own.length > 0 ? 'retired' : 'none',
      hasArrived: hasArrived(scansOf.get(attendee.id) ?? []),
    })
  }
  return lines
}
