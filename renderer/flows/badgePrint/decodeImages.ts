import type { AttachmentRow } from '#renderer/db/attachment.ts'
import type { PdfImage } from '#shared/pdf/writeImage.ts'

export type DecodeImages = (attachments: readonly AttachmentRow[]) => Promise<ReadonlyMap<string, PdfImage>>

/**
 * Pictures as files embed them. A JPEG goes in as it is (ours are all made by prepareImage: RGB, upright); a PNG is
 * decoded by the browser. One that can't be decoded is left out.
 */
export const decodeImages: DecodeImages = async (attachments) => {
  const decoded = await Promise.all(
    attachments.map(async (row): Promise<[string, PdfImage] | []> => {
      const image = row.mediaType === 'image/jpeg' ? jpegOf(row) : await decodePng(row).catch(() => undefined)
      return image === undefined ? [] : [row.sha256, image]
    }),
  )
  return new Map(decoded.flatMap((entry) => (entry.length === 0 ? [] : [entry])))
}

const jpegOf = ({ bytes, width, height }: AttachmentRow): PdfImage => ({ type: 'jpeg', bytes, width, height })

async function decodePng({ bytes, mediaType }: AttachmentRow): Promise<PdfImage | undefined> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }), { premultiplyAlpha: 'none' })
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) return undefined
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const { data } = context.getImageData(0, 0, width, height)
  const [rgb, alpha] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)]
  let isOpaque = true
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    rgb.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3)
    const opacity = data[pixel * 4 + 3] ?? 255
    alpha[pixel] = opacity
    if (opacity !== 255) isOpaque = false
  }
  return { type: 'pixels', width, height, rgb, alpha: isOpaque ? null : alpha }
}
