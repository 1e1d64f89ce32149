import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ATTACHMENT_BYTES, type NewAttachment } from '#renderer/db/attachment.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/** How large a picture may be kept. */
export interface PictureSize {
  /** Pixels of its long side. */
  readonly side: number
  readonly bytes: number
}

/** Of a badge's page: at 300 dpi, the long side of A5. */
export const pageSize: PictureSize = { side: 2500, bytes: ATTACHMENT_BYTES }
/** What a browser may be asked to decode. */
const MOST_FILE_BYTES = 30 * 2 ** 20

/**
 * A picture that somebody chose, as it is kept: decoded and encoded again by the browser, so nothing of the file but its
 * pixels stays (no place where it was taken, no second file behind it), upright as the camera was held. Opaque pictures
 * become the smaller of JPEG and PNG, others PNG; they shrink until they fit. DESIGN_IMAGE_INVALID when it can't be
 * decoded.
 */
export async function prepareImage(file: Blob, most: PictureSize): Promise<Result<NewAttachment>> {
  if (file.size > MOST_FILE_BYTES) return fail('DESIGN_IMAGE_INVALID')
  try {
    const bitmap = await createImageBitmap(file)
    const made = await shrink(bitmap, most)
    // A camera's picture is a hundred megabytes, and the garbage collector does not see them.
    bitmap.close()
    if (made !== null) return ok(made)
  } catch {
    // The browser says only that it could not; so do we.
  }
  return fail('DESIGN_IMAGE_INVALID')
}

async function shrink(bitmap: ImageBitmap, { side, bytes }: PictureSize): Promise<NewAttachment | null> {
  const start = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  for (let scale = start; scale > 0.02; scale *= 0.8) {
    const made = await encode(bitmap, scale)
    if (made !== undefined && made.bytes.length <= bytes) return made
  }
  return null
}

async function encode(bitmap: ImageBitmap, scale: number): Promise<NewAttachment | undefined> {
  const [width, height] = [
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  ]
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === 255)
  // A logo of few colours is smaller and sharper as PNG, a photograph as JPEG; whichever is smaller is taken.
  const png = await canvas.convertToBlob({ type: 'image/png' })
  const jpeg = isOpaque ? await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }) : undefined
  const [blob, mediaType] =
    jpeg !== undefined && jpeg.size < png.size ? ([jpeg, 'image/jpeg'] as const) : ([png, 'image/png'] as const)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { sha256: bytesToHex(sha256(bytes)), mediaType, bytes, width, height }
}
