import type { NewAttachment } from '#renderer/db/attachment.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { askOnce } from '../station/askOnce.ts'
import { type PictureSize, pageSize } from './prepareImage.ts'

export interface PictureOrder {
  readonly files: readonly Blob[]
  readonly size: PictureSize
}

/** One for each file, in their order. */
export type PictureReply = Result<NewAttachment>

interface PrepareOptions {
  readonly signal?: AbortSignal
  /** Called after every picture. */
  readonly onProgress?: (done: number) => void
}

/** `prepareImage` for each, in a worker: a camera's picture takes longer than a screen may stand still. CANCELLED. */
export async function preparePictures(
  files: readonly Blob[],
  size: PictureSize,
  { signal, onProgress }: PrepareOptions = {},
): Promise<Result<readonly PictureReply[]>> {
  if (files.length === 0) return ok([])
  const worker = new Worker(new URL('../../workers/picture.worker.ts', import.meta.url), { type: 'module' })
  const replies: PictureReply[] = []
  const question: PictureOrder = { files, size }
  return askOnce<PictureReply, Result<readonly PictureReply[]>>(worker, question, {
    signal,
    read: (reply) => {
      replies.push(reply)
      onProgress?.(replies.length)
      return replies.length === files.length ? ok(replies) : undefined
    },
  })
}

export async function preparePicture(file: Blob, size: PictureSize = pageSize): Promise<PictureReply> {
  const prepared = await preparePictures([file], size)
  if (!prepared.ok) return prepared
  const [only] = prepared.value
  if (only === undefined) throw new RangeError('one file, one picture')
  return only
}
