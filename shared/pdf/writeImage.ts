import type { PdfWriter } from './pdfWriter.ts'

/** A picture as it is embedded. */
export type PdfImage = {
  readonly width: number
  readonly height: number
} & (
  | { readonly type: 'jpeg'; readonly bytes: Uint8Array }
  /** Three bytes a pixel, and one for how opaque it is. */
  | { readonly type: 'pixels'; readonly rgb: Uint8Array; readonly alpha: Uint8Array | null }
)

export async function writeImage(pdf: PdfWriter, id: number, image: PdfImage): Promise<void> {
  const size = `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}/BitsPerComponent 8`
  if (image.type === 'jpeg') return pdf.writeStream(id, `${size}/ColorSpace/DeviceRGB`, image.bytes, 'DCTDecode')
  if (image.alpha === null) return pdf.writeStream(id, `${size}/ColorSpace/DeviceRGB`, image.rgb)
  const mask = pdf.reserve()
  await pdf.writeStream(mask, `${size}/ColorSpace/DeviceGray`, image.alpha)
  await pdf.writeStream(id, `${size}/ColorSpace/DeviceRGB/SMask ${mask} 0 R`, image.rgb)
}
