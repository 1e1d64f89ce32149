import type { NewAttachment } from '#renderer/db/attachment.ts'
import { update } from '#renderer/db/change.ts'
import { type CommitRequest, type Committed, commit } from '#renderer/db/commit.ts'
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
  const request: CommitRequest<PhotosSaved> = {
    action: 'attendee.register',
    kinds: ['attendee'],
    besides: {
      tables: ['attachment'],
      // Of nobody who is gone: no record would name it, and no erasure would find it.
      write: (db, { value: { gone } }) => keepAttachments(db, writer.fairId, picturesOf(photos, gone)),
    },
  }
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

const picturesOf = (photos: readonly NewPhoto[], gone: readonly string[]): readonly NewAttachment[] =>
  photos.flatMap(({ attendeeId, picture }) => (picture === null || gone.includes(attendeeId) ? [] : picture))
