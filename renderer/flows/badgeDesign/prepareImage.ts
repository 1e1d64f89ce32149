import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ATTACHMENT_BYTES } from '#renderer/db/attachment.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { NewAttachment } from './saveDesign.ts'

/** At 300 dpi, the long side of an A5 page. */
const MOST_PIXELS = 2500
/** What a browser may be asked to decode. */
const MOST_FILE_BYTES = 30 * 2 ** 20

/**
 * A picture that somebody chose, as designs keep it: decoded and encoded again by the browser, so nothing of the file
 * but its pixels stays (no place where it was taken, no second file behind it). Opaque pictures become JPEG, others PNG;
 * both shrink until they have at most 500 KiB. DESIGN_IMAGE_INVALID when it can't be decoded.
 */
export async function prepareImage(file: Blob): Promise<Result<NewAttachment>> {
  if (file.size > MOST_FILE_BYTES) return fail('DESIGN_IMAGE_INVALID')
  try {
    const bitmap = await createImageBitmap(file)
    const start = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height))
    for (let scale = start; scale > 0.02; scale *= 0.8) {
      const made = await encode(bitmap, scale)
      if (made !== undefined && made.bytes.length <= ATTACHMENT_BYTES) return ok(made)
    }
  } catch {
    // The browser says only that it could not; so do we.
  }
  return fail('DESIGN_IMAGE_INVALID')
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
