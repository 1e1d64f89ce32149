import type { UndoStep } from '#renderer/db/applyChange.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { preparePictures } from '../picture/preparePictures.ts'
import { isThere } from '../record/isThere.ts'
import { faceSize } from './faceSize.ts'
import { matchPhotos, type PhotoMatch } from './matchPhotos.ts'
import { type NewPhoto, savePhotos } from './savePhotos.ts'

export interface UnusedPhoto {
  readonly fileName: string
  /**
   * `unreadable`: no picture; `again`: another of these files is this person's already; `gone`: the person was removed or
   * merged meanwhile; `unsaved`: the computer could not keep it.
   */
  readonly why: Exclude<PhotoMatch['type'], 'person'> | 'unreadable' | 'again' | 'gone' | 'unsaved'
}

export interface PhotosAdded {
  /** How many people have a new photo. */
  readonly saved: number
  /** In the order in which the files were chosen. */
  readonly unused: readonly UnusedPhoto[]
  /** Takes all of them back. */
  readonly undo: readonly UndoStep[]
}

interface AddPhotosOptions {
  /** Aborting before all pictures are read saves none of them; the outcome is CANCELLED. */
  readonly signal: AbortSignal
  /** `share`: 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** People whose photos go into one commit. */
const BLOCK = 50

/** Gives people the photos in files that are named after them. */
export async function addPhotos(
  station: Station,
  writer: Writer,
  files: readonly File[],
  { signal, onProgress }: AddPhotosOptions,
): Promise<Result<PhotosAdded>> {
  const matched = await matchFiles(station, writer.fairId, files)
  if (!matched.ok) return matched
  const { fitting, why } = matched.value
  const prepared = await preparePictures([...fitting.values()], faceSize, {
    signal,
    onProgress: (done) => onProgress(done / fitting.size),
  })
  if (!prepared.ok) return prepared
  const photos: NewPhoto[] = []
  for (const [index, [attendeeId, file]] of [...fitting].entries()) {
    const picture = prepared.value[index]
    if (picture?.ok === true) photos.push({ attendeeId, picture: picture.value })
    else why.set(file, 'unreadable')
  }
  const undo: UndoStep[] = []
  let saved = 0
  for (let from = 0; from < photos.length; from += BLOCK) {
    const block = await savePhotos(station, writer, photos.slice(from, from + BLOCK))
    if (!block.ok && saved === 0) return block
    const lost = block.ok ? block.value.value.gone : photos.slice(from).map(({ attendeeId }) => attendeeId)
    for (const attendeeId of lost) {
      const file = fitting.get(attendeeId)
      if (file !== undefined) why.set(file, block.ok ? 'gone' : 'unsaved')
    }
    if (!block.ok) break
    saved += block.value.value.changed
    undo.push(...block.value.undo)
  }
  const unused = files.flatMap((file) => {
    const reason = why.get(file)
    return reason === undefined ? [] : { fileName: file.name, why: reason }
  })
  return ok({ saved, unused, undo })
}

interface Matched {
  /** By attendee. */
  readonly fitting: ReadonlyMap<string, File>
  /** Of the others. */
  readonly why: Map<File, UnusedPhoto['why']>
}

async function matchFiles({ db }: Station, fairId: string, files: readonly File[]): Promise<Result<Matched>> {
  try {
    const rows = await readOfFair(db, 'attendee', fairId)
    const match = matchPhotos(rows.filter((row) => isThere(row) && row.mergedInto === null))
    const fitting = new Map<string, File>()
    const why = new Map<File, UnusedPhoto['why']>()
    for (const file of files) {
      const found = match(file.name)
      if (found.type !== 'person') why.set(file, found.type)
      else if (fitting.has(found.attendeeId)) why.set(file, 'again')
      else fitting.set(found.attendeeId, file)
    }
    return ok({ fitting, why })
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}
