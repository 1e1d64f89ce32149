import type { NewAttachment } from '#renderer/db/attachment.ts'
import { create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { keepAttachments } from '../picture/keepAttachments.ts'
import { changedValues } from '../record/changedValues.ts'

export type DesignValues = Pick<BadgeDesign, 'name' | 'kinds' | 'layout' | 'sheet'>

const action = 'badge.design'

/** Keeps a new design together with the pictures that it shows; the value is its id. */
export function addDesign(
  station: Station,
  writer: Writer,
  values: DesignValues,
  attachments: readonly NewAttachment[] = [],
): Promise<Result<Committed<string>>> {
  const id = newRecordId(station)
  const besides = keeping(writer, attachments)
  return commit(station, writer, { action, kinds: ['badgeDesign'], besides }, () =>
    ok({ changes: [create('badgeDesign', id, values)], value: id }),
  )
}

/** Saves what of a design differs from the record. RECORD_NOT_FOUND when somebody removed it. */
export function saveDesign(
  station: Station,
  writer: Writer,
  designId: string,
  values: DesignValues,
  attachments: readonly NewAttachment[] = [],
): Promise<Result<Committed<null>>> {
  const besides = keeping(writer, attachments)
  return commit<null>(station, writer, { action, kinds: ['badgeDesign'], besides }, async (db) => {
    const before = await db.records('badgeDesign').get(designId)
    if (before === undefined || before.removedAt !== null) return fail('RECORD_NOT_FOUND')
    const changed = changedValues(before, values)
    const changes = Object.keys(changed).length === 0 ? [] : [update('badgeDesign', designId, changed)]
    return ok({ changes, value: null })
  })
}

/** Badges of its kinds are printed with another design from then on; printed ones stay as they are. */
export function removeDesign(station: Station, writer: Writer, designId: string): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action, kinds: ['badgeDesign'] }, async (db) => {
    const before = await db.records('badgeDesign').get(designId)
    if (before === undefined || before.removedAt !== null) return fail('RECORD_NOT_FOUND')
    const removedAt = new Date(station.nowMs()).toISOString()
    return ok({ changes: [update('badgeDesign', designId, { removedAt })], value: null })
  })
}

const keeping = ({ fairId }: Writer, attachments: readonly NewAttachment[]) => ({
  tables: ['attachment' as const],
  write: (db: Station['db']) => keepAttachments(db, fairId, attachments),
})
