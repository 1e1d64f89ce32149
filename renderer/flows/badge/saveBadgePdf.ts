import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import type { BadgeStation } from './badgeStation.ts'
import { readHolder } from './readHolder.ts'

export interface BadgePage {
  readonly path: string
}

/** What staff can do something about keeps its own words; anything else is "the page was not made, try again". */
const ownWords: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FILE_DISK_FULL',
  'FILE_WRITE_DENIED',
  'FILE_IN_USE',
  'RECORD_NOT_FOUND',
  'STORAGE_FAILED',
  'STORAGE_BLOCKED',
])

/**
 * Draws the page of a badge that is on record, as often as asked: the serial stays, the file is replaced.
 * Errors: BADGE_RENDER_FAILED, FILE_DISK_FULL, FILE_WRITE_DENIED, FILE_IN_USE, RECORD_NOT_FOUND.
 */
export async function saveBadgePdf(
  { station, platform }: BadgeStation,
  fairId: string,
  badgeId: string,
): Promise<Result<BadgePage>> {
  const page = await readPage(station.db, fairId, badgeId)
  if (!page.ok) return page
  try {
    const saved = await platform.call('badges:savePdf', page.value)
    if (saved.ok || ownWords.has(saved.error.code)) return saved
  } catch {
    // The bridge itself failed; to the person that is the same as a page that could not be drawn.
  }
  return fail('BADGE_RENDER_FAILED')
}

/** What the page of a badge on record is drawn from. RECORD_NOT_FOUND for one that was taken back. */
export async function readPage(db: FairDeskDatabase, fairId: string, badgeId: string) {
  try {
    const [badge, fair] = await Promise.all([db.records('badge').get(badgeId), db.records('fair').get(fairId)])
    if (badge === undefined || badge.removedAt !== null || fair === undefined) return fail('RECORD_NOT_FOUND')
    const holder = await readHolder(db, fairId, badge.attendeeId)
    if (!holder.ok) return holder
    return ok(describePage(badge, holder.value, await readOrganisation(db, holder.value), fair.name))
  } catch (error) {
    return { ok: false, error: describeStorageError(error) } as const
  }
}

const describePage = (badge: Badge, holder: AttendeeRow, organisation: string, fairName: string) => ({
  folder: fairName,
  serial: badge.serial,
  name: holder.name,
  organisation,
  kind: holder.kind,
  fairName,
  code: badge.code,
})

/** Enterprise or university; staff and guests may have neither, then their title stands there. */
async function readOrganisation(db: FairDeskDatabase, holder: AttendeeRow): Promise<string> {
  const [enterprise, university] = await Promise.all([
    holder.enterpriseId === null ? undefined : db.records('enterprise').get(holder.enterpriseId),
    holder.universityId === null ? undefined : db.records('university').get(holder.universityId),
  ])
  return enterprise?.name ?? university?.name ?? holder.title ?? ''
}
