import { nativeImage } from 'electron'
import { ok, type Result } from '#shared/errors/result.ts'
import type { Rasterise } from '../rasterise.ts'
import type { Card } from '../systemPrinter.ts'

/** Twice what most card printers have, so that their driver scales an edge and not a blur. */
const DOTS_PER_MM = 600 / 25.4

/** The card as a PNG in a data: URL, in grey. */
export async function drawPicture(rasterise: Rasterise, { pdf, widthMm, heightMm }: Card): Promise<Result<string>> {
  const [width, height] = [Math.round(widthMm * DOTS_PER_MM), Math.round(heightMm * DOTS_PER_MM)]
  const page = await rasterise(pdf, { width, height })
  if (!page.ok) return page
  const pixels = Buffer.alloc(width * height * 4, 0xff)
  page.value.grey.forEach((grey, index) => pixels.fill(grey, index * 4, index * 4 + 3))
  return ok(nativeImage.createFromBitmap(pixels, { width, height }).toDataURL())
}
