import type { Committed } from '#renderer/db/commit.ts'
import { readOfFair } from '#renderer/db/readOfFair.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { preparePictures } from '../picture/preparePictures.ts'
import { isThere } from '../record/isThere.ts'
import { faceSize } from './faceSize.ts'
import { matchPhotos } from './matchPhotos.ts'
import { type NewPhoto, savePhotos } from './savePhotos.ts'

export interface UnusedPhoto {
  readonly fileName: string
  /** `unreadable`: no picture; `again`: another of these files is this person's already. */
  readonly why: 'nobody' | 'several' | 'unreadable' | 'again'
}

export interface PhotosAdded {
  /** How many people have a new photo. */
  readonly saved: number
  /** In the order in which the files were chosen. */
  readonly unused: readonly UnusedPhoto[]
}

interface AddPhotosOptions {
  readonly signal: AbortSignal
  /** `share`: 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Gives people the photos in files that are named after them. All that fit are saved at once; cancelled, none is. */
export async function addPhotos(
  station: Station,
  writer: Writer,
  files: readonly File[],
  { signal, onProgress }: AddPhotosOptions,
): Promise<Result<Committed<PhotosAdded>>> {
  const matched = await matchFiles(station, writer.fairId, files)
  if (!matched.ok) return matched
  const { fitting, unused } = matched.value
  const prepared = await preparePictures([...fitting.values()], faceSize, {
    signal,
    onProgress: (done) => onProgress(done / fitting.size),
  })
  if (!prepared.ok) return prepared
  const photos: NewPhoto[] = []
  for (const [index, [attendeeId, { name }]] of [...fitting].entries()) {
    const picture = prepared.value[index]
    if (picture?.ok === true) photos.push({ attendeeId, picture: picture.value })
    else unused.push({ fileName: name, why: 'unreadable' })
  }
  const saved = await savePhotos(station, writer, photos, signal)
  if (!saved.ok) return saved
  const place = new Map(files.map(({ name: fileName }, index) => [fileName, index]))
  const listed = unused.toSorted((a, b) => (place.get(a.fileName) ?? 0) - (place.get(b.fileName) ?? 0))
  return ok({ ...saved.value, value: { saved: saved.value.value, unused: listed } })
}

interface Matched {
  /** By attendee. */
  readonly fitting: ReadonlyMap<string, File>
  readonly unused: UnusedPhoto[]
}

async function matchFiles({ db }: Station, fairId: string, files: readonly File[]): Promise<Result<Matched>> {
  try {
    const rows = await readOfFair(db, 'attendee', fairId)
    const match = matchPhotos(rows.filter((row) => isThere(row) && row.mergedInto === null))
    const fitting = new Map<string, File>()
    const unused: UnusedPhoto[] = []
    for (const file of files) {
      const found = match(file.name)
      if (found.type !== 'person') unused.push({ fileName: file.name, why: found.type })
      else if (fitting.has(found.attendeeId)) unused.push({ fileName: file.name, why: 'again' })
      else fitting.set(found.attendeeId, file)
    }
    return ok({ fitting, unused })
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}
