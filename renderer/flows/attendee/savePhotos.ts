import type { NewAttachment } from '#renderer/db/attachment.ts'
import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { keepAttachments } from '../picture/keepAttachments.ts'
import { isThere } from '../record/isThere.ts'

export interface NewPhoto {
  readonly attendeeId: string
  /** Null takes the photo away; its attachment stays for undo and other people's sake. */
  readonly picture: NewAttachment | null
}

/** Gives people their photos, all or none; the value counts those that changed. RECORD_NOT_FOUND when somebody is gone. */
export function savePhotos(
  station: Station,
  writer: Writer,
  photos: readonly NewPhoto[],
  signal?: AbortSignal,
): Promise<Result<Committed<number>>> {
  const pictures = photos.flatMap(({ picture }) => picture ?? [])
  const besides = keepAttachments(writer.fairId, pictures)
  const request = { action: 'attendee.register', kinds: ['attendee'], besides, ...(signal && { signal }) } as const
  return commit<number>(station, writer, request, async (db) => {
    const rows = await db.records('attendee').bulkGet(photos.map(({ attendeeId }) => attendeeId))
    const changes = []
    for (const [index, { attendeeId, picture }] of photos.entries()) {
      const row = rows[index]
      if (row === undefined || row.fairId !== writer.fairId || !isThere(row) || row.mergedInto !== null)
        return fail('RECORD_NOT_FOUND')
      const photo = picture?.sha256 ?? null
      // People from before there were photos have no such value at all.
      if ((row.photo ?? null) !== photo) changes.push(update('attendee', attendeeId, { photo }))
    }
    return ok({ changes, value: changes.length })
  })
}
