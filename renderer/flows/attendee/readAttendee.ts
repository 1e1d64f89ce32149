import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import type { DesignField } from '#shared/badgeDesign/designFields.ts'
import { printedFields } from '#shared/badgeDesign/printedFields.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import type { Disclosure } from '#shared/records/disclosure.ts'
import type { Enterprise } from '#shared/records/enterprise.ts'
import type { University } from '#shared/records/university.ts'
import { readHolder } from '../badge/readHolder.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { isThere } from '../record/isThere.ts'
import { readOwners } from '../record/readOwners.ts'
import { hasArrived } from './hasArrived.ts'

export interface AttendeeFile {
  readonly attendee: AttendeeRow
  readonly university: University | null
  readonly enterprise: Enterprise | null
  readonly badge: Badge | null
  /** What a badge of this kind of person shows. */
  readonly printed: ReadonlySet<DesignField>
  readonly hasArrived: boolean
  /** Who looked at masked values before, newest first. */
  readonly disclosures: readonly Disclosure[]
}

/** Everything of one person, merges followed; null when they are gone. Rejects as IndexedDB does. */
export async function readAttendee(db: FairDeskDatabase, fairId: string, id: string): Promise<AttendeeFile | null> {
  const holder = await readHolder(db, fairId, id)
  if (!holder.ok) {
    if (holder.error.code === 'RECORD_NOT_FOUND') return null
    throw new Error(holder.error.code)
  }
  const attendee = holder.value
  const ids = [...(await readOwners(db, [attendee.id])).keys()]
  const [university, enterprise, badges, scans, disclosures, designs] = await Promise.all([
    attendee.universityId === null ? undefined : db.records('university').get(attendee.universityId),
    attendee.enterpriseId === null ? undefined : db.records('enterprise').get(attendee.enterpriseId),
    db.records('badge').where('attendeeId').anyOf(ids).toArray(),
    db.records('scan').where('attendeeId').anyOf(ids).toArray(),
    db.records('disclosure').where('attendeeId').anyOf(ids).toArray(),
    db.records('badgeDesign').where('fairId').equals(fairId).toArray(),
  ])
  return {
    attendee,
    university: university ?? null,
    enterprise: enterprise ?? null,
    badge: badges.find((one) => isThere(one) && isInForce(one)) ?? null,
    printed: printedFields(chooseDesign(designs, attendee.kind).layout),
    hasArrived: hasArrived(scans),
    disclosures: disclosures.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
  }
}
