import type { AttachmentRow } from '#renderer/db/attachment.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import { type ChosenDesign, chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import { imagesOf } from '#shared/badgeDesign/imagesOf.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { readHolder } from '../badge/readHolder.ts'
import { readHolders } from './readHolders.ts'

/** Everything that one badge is drawn from. */
export interface BadgePageParts {
  readonly fairName: string
  readonly design: ChosenDesign
  readonly holder: BadgeHolder
  readonly attachments: readonly AttachmentRow[]
}

/** Reads one badge on record with the design of its holder's kind. RECORD_NOT_FOUND when badge or holder are gone. */
export async function readBadgePage(
  db: FairDeskDatabase,
  fairId: string,
  badgeId: string,
): Promise<Result<BadgePageParts>> {
  try {
    const [badge, fair] = await Promise.all([db.records('badge').get(badgeId), db.records('fair').get(fairId)])
    if (badge === undefined || badge.removedAt !== null || fair === undefined) return fail('RECORD_NOT_FOUND')
    const attendee = await readHolder(db, fairId, badge.attendeeId)
    if (!attendee.ok) return attendee
    const [designs, [holder]] = await Promise.all([
      db.records('badgeDesign').where('fairId').equals(fairId).toArray(),
      readHolders(db, fair, [{ attendee: attendee.value, badge }]),
    ])
    if (holder === undefined) return fail('RECORD_NOT_FOUND')
    const design = chooseDesign(designs, holder.kind)
    return ok({
      fairName: fair.name,
      design,
      holder,
      attachments: await readAttachments(db, fairId, imagesOf(design.layout)),
    })
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

/** Pictures that have not arrived here yet are left out. */
export async function readAttachments(
  db: FairDeskDatabase,
  fairId: string,
  hashes: readonly string[],
): Promise<readonly AttachmentRow[]> {
  const keys = hashes.map((sha256): [string, string] => [fairId, sha256])
  const rows = keys.length === 0 ? [] : await db.attachment.bulkGet(keys)
  return rows.flatMap((row) => row ?? [])
}
