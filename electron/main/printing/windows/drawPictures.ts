import { nativeImage } from 'electron'
import { ok, type Result } from '#shared/errors/result.ts'
import type { Rasterise } from '../rasterise.ts'
import type { Card } from '../systemPrinter.ts'

/** Twice what most card printers have, so that their driver scales an edge and not a blur. */
const DOTS_PER_MM = 600 / 25.4

/** The sides of the card as PNGs in data: URLs, in grey. */
export async function drawPictures(
  rasterise: Rasterise,
  { pdf, pages, widthMm, heightMm }: Card,
): Promise<Result<readonly string[]>> {
  const [width, height] = [Math.round(widthMm * DOTS_PER_MM), Math.round(heightMm * DOTS_PER_MM)]
  const pictures: string[] = []
  for (let page = 0; page < pages; page += 1) {
    const drawn = await rasterise(pdf, { width, height }, page)
    if (!drawn.ok) return drawn
    const { grey } = drawn.value
    // One number for each dot: opaque, and the grey in all three colours.
    const pixels = new Uint32Array(grey.length)
    for (let at = 0; at < grey.length; at += 1) pixels[at] = (0xff000000 | ((grey[at] ?? 0) * 0x010101)) >>> 0
    pictures.push(nativeImage.createFromBitmap(Buffer.from(pixels.buffer), { width, height }).toDataURL())
  }
  return ok(pictures)
}
