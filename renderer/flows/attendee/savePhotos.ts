import type { NewAttachment } from '#renderer/db/attachment.ts'
import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { keepAttachments } from '../picture/keepAttachments.ts'
import { isThere } from '../record/isThere.ts'

export interface NewPhoto {
  readonly attendeeId: string
  /** Null takes the photo away; its attachment stays, so that this can be taken back. */
  readonly picture: NewAttachment | null
}

export interface PhotosSaved {
  /** How many people have another photo now. */
  readonly changed: number
  /** Who was removed or merged meanwhile. */
  readonly gone: readonly string[]
}

/** Gives people their photos in one commit. Few at a time: they are hashed on the thread of the screen. */
export function savePhotos(
  station: Station,
  writer: Writer,
  photos: readonly NewPhoto[],
): Promise<Result<Committed<PhotosSaved>>> {
  const pictures = photos.flatMap(({ picture }) => picture ?? [])
  const besides = keepAttachments(writer.fairId, pictures)
  const request = { action: 'attendee.register', kinds: ['attendee'], besides } as const
  return commit<PhotosSaved>(station, writer, request, async (db) => {
    const rows = await db.records('attendee').bulkGet(photos.map(({ attendeeId }) => attendeeId))
    const changes = []
    const gone: string[] = []
    for (const [index, { attendeeId, picture }] of photos.entries()) {
      const row = rows[index]
      const photo = picture?.sha256 ?? null
      if (row === undefined || row.fairId !== writer.fairId || !isThere(row) || row.mergedInto !== null)
        gone.push(attendeeId)
      // People from before there were photos have no such value at all.
      else if ((row.photo ?? null) !== photo) changes.push(update('attendee', attendeeId, { photo }))
    }
    return ok({ changes, value: { changed: changes.length, gone } })
  })
}
